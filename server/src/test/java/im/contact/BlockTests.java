package im.contact;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.AccountId;
import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

class BlockTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");
  private final TestUser bob = client.register("bob");

  private static int block(TestUser by, TestUser who) {
    return by.rest().put("/blocks/" + who.id(), null).status();
  }

  private static int unblock(TestUser by, TestUser who) {
    return by.rest().delete("/blocks/" + who.id()).status();
  }

  private static Answer ask(TestUser from, TestUser to) {
    return from.rest().post("/contact-requests", object("userId", to.id()));
  }

  private static AccountId id(TestUser user) {
    return AccountId.parse(user.id());
  }

  @Test
  void theListShowsWhomOneBlocks() {
    assertThat(block(alice, bob)).isEqualTo(204);
    JsonNode page = alice.rest().get("/blocks").expect(200);
    assertThat(page.path("items")).hasSize(1);
    JsonNode block = page.at("/items/0");
    assertThat(block.propertyNames()).containsExactlyInAnyOrder("userId", "createdAt", "user");
    assertThat(block.at("/user/username").asString()).isEqualTo(bob.username());
    assertThat(bob.rest().get("/blocks").expect(200).path("items")).isEmpty();
  }

  @Test
  void blockingAndUnblockingAgainIsNoError() {
    assertThat(unblock(alice, bob)).isEqualTo(404);
    assertThat(block(alice, bob)).isEqualTo(204);
    assertThat(block(alice, bob)).isEqualTo(204);
    assertThat(unblock(alice, bob)).isEqualTo(204);
    assertThat(unblock(alice, bob)).isEqualTo(204);
    assertThat(alice.rest().get("/blocks").expect(200).path("items")).isEmpty();
  }

  @Test
  void nobodyBlocksHimselfOrNobody() {
    assertThat(block(alice, alice)).isEqualTo(400);
    for (String id : List.of(UUID.randomUUID().toString(), "x")) {
      assertThat(alice.rest().put("/blocks/" + id, null).problem().status()).isEqualTo(404);
      assertThat(alice.rest().delete("/blocks/" + id).problem().status()).isEqualTo(404);
    }
  }

  @Test
  void oneWhoIsBlockedIsToldTheSameAsAStranger() {
    block(alice, bob);
    Problem request = ask(bob, alice).problem();
    assertThat(request.code()).isEqualTo("forbidden");
    Object direct = object("type", "direct", "userId", alice.id());
    Problem blocked = bob.rest().post("/conversations", direct).problem();
    TestUser stranger = client.register("stranger");
    Problem strange = stranger.rest().post("/conversations", direct).problem();
    assertThat(blocked.body()).isEqualTo(strange.body());
    assertThat(request.body()).isEqualTo(strange.body());
  }

  @Test
  void contactsStayWhatTheyAreAndMayNotWrite() {
    alice.befriend(bob);
    block(alice, bob);
    Contacts contacts = server.bean(Contacts.class);
    assertThat(contacts.areContacts(id(bob), id(alice))).isTrue();
    assertThat(contacts.mayWrite(id(bob), id(alice), true)).isFalse();
    assertThat(contacts.mayWrite(id(alice), id(bob), true)).isFalse();
    assertThat(contacts.blockedEitherWay(id(bob))).containsExactly(id(alice));
    assertThat(server.bean(Blocks.class).isBlocked(id(alice), id(bob))).isTrue();
    assertThat(server.bean(Blocks.class).isBlocked(id(bob), id(alice))).isFalse();
    assertThat(ask(bob, alice).status()).isEqualTo(403);
    unblock(alice, bob);
    assertThat(contacts.mayWrite(id(bob), id(alice), true)).isTrue();
    assertThat(contacts.mayWrite(id(alice), id(alice), true)).isTrue();
  }

  @Test
  void openRequestsBetweenTheTwoAreSettled() {
    ask(bob, alice).expect(201);
    block(alice, bob);
    JsonNode theirs = bob.rest().get("/contact-requests?direction=out").expect(200);
    assertThat(theirs.at("/items/0/status").asString()).isEqualTo("rejected");
    assertThat(ask(alice, bob).problem().code()).isEqualTo("conflict");
    unblock(alice, bob);
    ask(bob, alice).expect(201);
  }

  @Test
  void theBlockedOnesOwnListsDoNotMove() {
    Contacts contacts = server.bean(Contacts.class);
    long before = contacts.version(id(bob));
    block(alice, bob);
    unblock(alice, bob);
    assertThat(contacts.version(id(bob))).isEqualTo(before);
    assertThat(contacts.version(id(alice))).isEqualTo(2);
  }

  /** Hears what messaging hears. */
  static class Listener {
    private final List<RelationChanged> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(RelationChanged changed) {
      heard.add(changed);
    }
  }

  @Test
  void everyChangeOfARelationIsTold() {
    try (TestServer own = TestServer.start(List.of(Listener.class))) {
      TestClient there = new TestClient(own.uri());
      TestUser one = there.register("one");
      TestUser two = there.register("two");
      List<RelationChanged> heard = own.bean(Listener.class).heard;
      one.befriend(two);
      assertThat(heard).hasSize(1);
      block(one, two);
      block(one, two);
      assertThat(heard).hasSize(2);
      unblock(one, two);
      assertThat(heard).hasSize(3);
      one.rest().delete("/contacts/" + two.id());
      assertThat(heard).hasSize(4);
    }
  }
}

package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invites, and requests to join. */
class JoiningTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser eve = client.register("eve");
  private final String group = ann.group("Plans", bob);
  private final String path = "/conversations/" + group;

  private JsonNode invite(Object wishes) {
    return ann.rest().post(path + "/invites", wishes).expect(201);
  }

  private static String code(JsonNode invite) {
    return invite.path("code").asString();
  }

  private static Answer accept(TestUser user, String code) {
    return user.rest().post("/invites/" + code + "/accept", object());
  }

  @Test
  void whoHoldsAnInviteLooksAndComesIn() {
    JsonNode invite = invite(object());
    assertThat(invite.path("url").asString()).endsWith("/join/" + code(invite)).startsWith("http");
    JsonNode preview = eve.rest().get("/invites/" + code(invite)).expect(200);
    assertThat(preview.path("title").asString()).isEqualTo("Plans");
    assertThat(preview.path("memberCount").asInt()).isEqualTo(2);
    assertThat(accept(eve, code(invite)).expect(200).at("/me/role").asString()).isEqualTo("member");
    JsonNode joined = eve.messages(group).path(0);
    assertThat(joined.at("/body/event").asString()).isEqualTo("joined");
    assertThat(joined.path("senderId").asString()).isEqualTo(eve.id());
    accept(eve, code(invite)).expect(200);
    JsonNode listed = ann.rest().get(path + "/invites").expect(200).path("items");
    assertThat(listed.path(0).path("uses").asInt()).isEqualTo(1);
    assertThat(bob.rest().get(path + "/invites").expect(200).path("items")).isEmpty();
  }

  @Test
  void anInviteThatIsOverRevokedUsedUpOrUnknownIsNotThere() {
    assertThat(accept(eve, "unknown").problem().status()).isEqualTo(404);
    String revoked = code(invite(object()));
    ann.rest().delete(path + "/invites/" + revoked).expect(204);
    ann.rest().delete(path + "/invites/" + revoked).expect(204);
    assertThat(accept(eve, revoked).problem().status()).isEqualTo(404);
    assertThat(eve.rest().get("/invites/" + revoked).problem().status()).isEqualTo(404);
    String usedUp = code(invite(object("maxUses", 1)));
    accept(client.register("fay"), usedUp).expect(200);
    assertThat(accept(eve, usedUp).problem().status()).isEqualTo(404);
    assertThat(
            ann.rest()
                .post(path + "/invites", object("expiresAt", Instant.EPOCH.toString()))
                .problem()
                .status())
        .isEqualTo(400);
    String closed = code(invite(object()));
    ann.rest().patch(path, object("joinPolicy", "closed")).expect(200);
    assertThat(accept(eve, closed).problem().status()).isEqualTo(404);
  }

  @Test
  void noMoreComeInThanTheInviteLetsIn() throws Exception {
    String code = code(invite(object("maxUses", 3)));
    List<Callable<Integer>> tasks =
        Stream.generate(() -> client.register("crowd"))
            .limit(10)
            .<Callable<Integer>>map(user -> () -> accept(user, code).status())
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
      List<Integer> answers = threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
      assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
      assertThat(answers).filteredOn(status -> status == 404).hasSize(7);
    }
    assertThat(ann.conversation(group).path("memberCount").asInt()).isEqualTo(5);
  }

  @Test
  void whereAnAdminDecidesOneAsksFirst() {
    ann.rest()
        .patch(path, object("joinPolicy", "approval", "joinQuestion", "Who are you?"))
        .expect(200);
    String code = code(invite(object()));
    assertThat(eve.rest().get("/invites/" + code).expect(200).path("joinQuestion").asString())
        .isEqualTo("Who are you?");
    try (TestSocket admin = ann.connect();
        TestSocket asker = eve.connect()) {
      JsonNode answer =
          eve.rest().post("/invites/" + code + "/accept", object("answer", "Eve")).expect(202);
      assertThat(answer.path("status").asString()).isEqualTo("pending");
      accept(eve, code).expect(202);
      JsonNode asked = admin.await("join.requested").path("request");
      assertThat(asked.path("answer").asString()).isEqualTo("Eve");
      assertThat(eve.rest().get(path).problem().status()).isEqualTo(404);
      JsonNode listed = ann.rest().get(path + "/join-requests").expect(200).path("items");
      assertThat(listed).hasSize(1);
      assertThat(bob.rest().get(path + "/join-requests").problem().status()).isEqualTo(403);
      String request = path + "/join-requests/" + asked.path("id").asString();
      assertThat(bob.rest().patch(request, object("status", "accepted")).problem().status())
          .isEqualTo(403);
      ann.rest().patch(request, object("status", "accepted")).expect(200);
      assertThat(asker.await("conversation.new").path("id").asString()).isEqualTo(group);
      asker.await("join.decided");
      assertThat(ann.rest().patch(request, object("status", "rejected")).problem().code())
          .isEqualTo("conflict");
    }
    assertThat(eve.conversation(group).at("/me/role").asString()).isEqualTo("member");
  }

  @Test
  void whoIsRejectedStaysOut() {
    ann.rest().patch(path, object("joinPolicy", "approval")).expect(200);
    accept(eve, code(invite(object()))).expect(202);
    String request =
        ann.rest().get(path + "/join-requests").expect(200).at("/items/0/id").asString();
    ann.rest().patch(path + "/join-requests/" + request, object("status", "rejected")).expect(200);
    assertThat(eve.rest().get(path).problem().status()).isEqualTo(404);
    assertThat(ann.rest().get(path + "/join-requests").expect(200).path("items")).isEmpty();
  }

  @Test
  void whoDeletesHisAccountAsksNoLonger() {
    ann.rest().patch(path, object("joinPolicy", "approval")).expect(200);
    accept(eve, code(invite(object()))).expect(202);
    eve.rest().call("DELETE", "/me", object("password", eve.password())).expect(204);
    assertThat(ann.rest().get(path + "/join-requests").expect(200).path("items")).isEmpty();
  }

  @Test
  void wherePolicySaysSoOnlyAdminsInvite() {
    bob.rest().post(path + "/invites", object()).expect(201);
    ann.rest().patch(path, object("invitePolicy", "admins")).expect(200);
    assertThat(bob.rest().post(path + "/invites", object()).problem().status()).isEqualTo(403);
  }
}

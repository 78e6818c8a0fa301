package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Groups as far as they can be opened and written to. */
class GroupTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);

  private Answer open(Object title, List<String> memberIds) {
    Object body = object("type", "group", "title", title, "memberIds", memberIds);
    return ann.rest().post("/conversations", body);
  }

  @Test
  void aGroupBeginsWithItsFirstMessage() {
    JsonNode group = open("Plans", List.of(bob.id())).expect(201);
    assertThat(group.path("title").asString()).isEqualTo("Plans");
    assertThat(group.path("memberCount").asInt()).isEqualTo(2);
    assertThat(group.path("invitePolicy").asString()).isEqualTo("members");
    assertThat(group.path("historyForNewMembers").isBoolean()).isTrue();
    assertThat(group.at("/me/role").asString()).isEqualTo("owner");
    assertThat(group.at("/lastMessage/body/event").asString()).isEqualTo("created");
    assertThat(group.path("lastSeq").asLong()).isEqualTo(1);
    assertThat(group.path("version").asLong()).isEqualTo(1);
    assertThat(group.has("peer")).isFalse();
  }

  @Test
  void membersHearOfItBeforeItsFirstMessageAndCountWhatOthersWrite() {
    try (TestSocket socket = bob.connect()) {
      String group = open("Plans", List.of(bob.id())).expect(201).path("id").asString();
      assertThat(socket.await("conversation.new").path("id").asString()).isEqualTo(group);
      assertThat(socket.await("message.new").path("seq").asLong()).isEqualTo(1);
      ann.post(group, TestUser.text("m1", "hello")).expect(201);
      bob.post(group, TestUser.text("m1", "hi")).expect(201);
      assertThat(bob.conversation(group).at("/me/unread").asLong()).isEqualTo(1);
      assertThat(ann.conversation(group).at("/me/unread").asLong()).isEqualTo(1);
    }
  }

  @Test
  void onlyContactsAreTakenIn() {
    TestUser stranger = client.register("stranger");
    assertThat(open("Plans", List.of(stranger.id())).problem().status()).isEqualTo(403);
    assertThat(open("Plans", List.of(ann.id().replace('0', '1'))).problem().status())
        .isEqualTo(400);
    assertThat(open("", List.of()).problem().status()).isEqualTo(400);
  }

  @Test
  void whoIsNoMemberFindsNothing() {
    String group = open("Plans", List.of()).expect(201).path("id").asString();
    assertThat(bob.rest().get("/conversations/" + group).problem().status()).isEqualTo(404);
    assertThat(bob.post(group, TestUser.text("m1", "hello")).problem().status()).isEqualTo(404);
  }
}

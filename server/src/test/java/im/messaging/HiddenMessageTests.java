package im.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Delete for me. */
class HiddenMessageTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  @BeforeEach
  void sixMessages() {
    IntStream.rangeClosed(1, 6).forEach(i -> bob.send(chat, "text " + i));
  }

  private Answer hide(long seq) {
    return ann.rest().delete("/conversations/" + chat + "/messages/" + seq + "/mine");
  }

  private static List<Long> seqs(JsonNode messages) {
    return messages.valueStream().map(item -> item.path("seq").asLong()).toList();
  }

  private long lastSeen(TestUser user) {
    return user.conversation(chat).at("/lastMessage/seq").asLong();
  }

  @Test
  void itsPagesAreFullWithoutIt() {
    hide(3).expect(204);
    hide(4).expect(204);
    assertThat(seqs(ann.messages(chat))).containsExactly(1L, 2L, 5L, 6L);
    assertThat(seqs(ann.messages(chat, "beforeSeq=6&limit=3"))).containsExactly(1L, 2L, 5L);
    assertThat(seqs(ann.messages(chat, "afterSeq=1&limit=2"))).containsExactly(2L, 5L);
    assertThat(seqs(ann.messages(chat, "aroundSeq=3&limit=4"))).containsExactly(1L, 2L, 5L, 6L);
    try (TestSocket socket = ann.connect()) {
      JsonNode listed = socket.call("messages.list", Json.object("conversationId", chat));
      assertThat(seqs(listed.path("items"))).containsExactly(1L, 2L, 5L, 6L);
    }
    assertThat(seqs(bob.messages(chat))).hasSize(6);
  }

  @Test
  void itIsNotFoundByItsName() {
    hide(3).expect(204);
    String path = "/conversations/" + chat + "/messages/3";
    ann.rest().get(path).expect(404);
    ann.rest().put(path + "/star", null).expect(404);
    ann.post(chat, reply("r1", 3)).expect(400);
    assertThat(ann.post(ann.direct(ann), forward("f1", 3)).status()).isEqualTo(404);
    bob.rest().get(path).expect(200);
  }

  private static Object reply(String clientId, long seq) {
    return Json.object(
        "clientId", clientId, "type", "text", "body", Json.object("text", "x"), "replyTo", seq);
  }

  private Object forward(String clientId, long seq) {
    Object name = Json.object("conversationId", chat, "seq", seq);
    return Json.object("clientId", clientId, "forwardOf", name);
  }

  @Test
  void changesMoveOnAsIfItHadNotChanged() {
    hide(2).expect(204);
    hide(6).expect(204);
    bob.edit(chat, 2, "another text");
    JsonNode changes = ann.changes(chat, 0);
    assertThat(seqs(changes.path("items"))).containsExactly(1L, 3L, 4L, 5L);
    assertThat(changes.path("version").asLong()).isEqualTo(7);
    assertThat(changes.path("more").asBoolean()).isFalse();
    JsonNode none = ann.changes(chat, 5);
    assertThat(none.path("items")).isEmpty();
    assertThat(none.path("version").asLong()).isEqualTo(7);
    assertThat(seqs(bob.changes(chat, 5).path("items"))).containsExactly(6L, 2L);
  }

  @Test
  void theNewestOneStillSeenIsTheLast() {
    hide(6).expect(204);
    hide(5).expect(204);
    assertThat(lastSeen(ann)).isEqualTo(4);
    assertThat(ann.conversations().at("/items/0/lastMessage/seq").asLong()).isEqualTo(4);
    assertThat(ann.conversation(chat).path("lastSeq").asLong()).isEqualTo(6);
    assertThat(lastSeen(bob)).isEqualTo(6);
    IntStream.rangeClosed(1, 4).forEach(seq -> hide(seq).expect(204));
    assertThat(ann.conversation(chat).path("lastMessage").isNull()).isTrue();
    bob.send(chat, "text 7");
    assertThat(lastSeen(ann)).isEqualTo(7);
  }

  @Test
  void theLastIsNeverBelowTheFloor() {
    new Membership(chat, ann).joinedAfter(5);
    hide(6).expect(204);
    assertThat(ann.conversation(chat).path("lastMessage").isNull()).isTrue();
  }

  @Test
  void itsStarIsGone() {
    ann.rest().put("/conversations/" + chat + "/messages/3/star", null).expect(204);
    hide(3).expect(204);
    assertThat(ann.rest().get("/stars").expect(200).path("items")).isEmpty();
  }

  @Test
  void anUnreadOneCountsUntilItIsRead() {
    hide(6).expect(204);
    assertThat(ann.conversation(chat).at("/me/unread").asLong()).isEqualTo(6);
    ann.read(chat, 6);
    assertThat(ann.conversation(chat).at("/me/unread").asLong()).isZero();
  }

  @Test
  void onesOwnDevicesAreToldOnceAndTheVersionStays() {
    try (TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      hide(3).expect(204);
      hide(3).expect(204);
      assertThat(phone.await("message.hidden"))
          .isEqualTo(Json.parse(Json.write(Json.object("conversationId", chat, "seq", 3))));
      bob.send(chat, "after it all");
      assertThat(phone.await("message.new").path("version").asLong()).isEqualTo(7);
      peer.await("message.new");
      assertThat(phone.events("message.hidden")).isEmpty();
      assertThat(peer.events("message.hidden")).isEmpty();
    }
  }

  @Test
  void aResendOfAHiddenMessageIsStillARepeat() {
    ann.send(chat, "mine", "said once");
    hide(7).expect(204);
    JsonNode again = ann.post(chat, TestUser.text("mine", "said once")).expect(200);
    assertThat(again.path("seq").asLong()).isEqualTo(7);
  }

  @Test
  void onlyWhatOneSeesCanBeHidden() {
    new Membership(chat, ann).joinedAfter(2);
    hide(2).expect(404);
    hide(7).expect(404);
    hide(3).expect(204);
    new Membership(chat, ann).end();
    hide(3).expect(404);
    hide(4).expect(404);
  }
}

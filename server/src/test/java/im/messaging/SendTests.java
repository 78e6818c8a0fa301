package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SendTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  @Test
  void messageComesBackWhole() {
    JsonNode message = ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    assertThat(message.path("conversationId").asString()).isEqualTo(chat);
    assertThat(message.path("seq").asLong()).isEqualTo(1);
    assertThat(message.path("version").asLong()).isEqualTo(1);
    assertThat(message.path("senderId").asString()).isEqualTo(ann.id());
    assertThat(message.path("clientId").asString()).isEqualTo("m1");
    assertThat(message.path("type").asString()).isEqualTo("text");
    assertThat(message.path("body").path("text").asString()).isEqualTo("hello");
    assertThat(message.path("replyTo").isNull()).isTrue();
    assertThat(message.path("mentions").toString()).isEqualTo("{\"userIds\":[],\"all\":false}");
    assertThat(message.path("sentAt").asString()).matches("\\d{4}-.*T.*\\.\\d{3}Z");
    assertThat(message.path("editedAt").isNull()).isTrue();
    assertThat(message.path("recalledAt").isNull()).isTrue();
    assertThat(message.path("reactions").isArray()).isTrue();
    assertThat(bob.message(chat, 1)).isEqualTo(message);
  }

  @Test
  void resendWithSameClientIdReturnsSameSeq() {
    JsonNode first = ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    JsonNode again = ann.post(chat, TestUser.text("m1", "hello")).expect(200);
    assertThat(again).isEqualTo(first);
    try (TestSocket socket = ann.connect()) {
      JsonNode over = socket.send(chat, "m1", "hello");
      assertThat(over.path("seq").asLong()).isEqualTo(1);
      assertThat(over.path("sentAt")).isEqualTo(first.path("sentAt"));
    }
    assertThat(ann.messages(chat).size()).isEqualTo(1);
  }

  @Test
  void sameClientIdWithAnotherContentIsAConflict() {
    ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    ann.post(chat, TestUser.text("m1", "goodbye")).expect(409);
    ann.post(chat, object("clientId", "m1", "type", "location", "body", object("lat", 1, "lon", 2)))
        .expect(409);
    ann.post(
            chat,
            object("clientId", "m1", "type", "text", "body", object("text", "hello"), "replyTo", 1))
        .expect(409);
  }

  @Test
  void repeatIsAnsweredWithItsFirstVersionAfterEditAndRecall() {
    ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    ann.edit(chat, 1, "changed");
    try (TestSocket socket = ann.connect()) {
      assertThat(socket.send(chat, "m1", "hello").path("version").asLong()).isEqualTo(1);
    }
    JsonNode now = ann.post(chat, TestUser.text("m1", "hello")).expect(200);
    assertThat(now.path("version").asLong()).isEqualTo(2);
    assertThat(now.path("body").path("text").asString()).isEqualTo("changed");
    ann.recall(chat, 1);
    ann.post(chat, TestUser.text("m1", "hello")).expect(200);
    ann.post(chat, TestUser.text("m1", "changed")).expect(409);
  }

  @Test
  void repeatIsAnsweredThoughTheSenderIsBlockedByNow() {
    ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    bob.rest().put("/blocks/" + ann.id(), null).expect(204);
    ann.post(chat, TestUser.text("m1", "hello")).expect(200);
    ann.post(chat, TestUser.text("m1", "other")).expect(409);
    ann.post(chat, TestUser.text("m2", "hello")).expect(403);
    try (TestSocket socket = ann.connect()) {
      assertThat(socket.send(chat, "m1", "hello").path("seq").asLong()).isEqualTo(1);
      assertThat(Problem.thrownBy(() -> socket.send(chat, "m3", "hello")).code())
          .isEqualTo("forbidden");
    }
  }

  @Test
  void blockIsInForceOnceItIsAnswered() {
    try (TestSocket socket = ann.connect()) {
      socket.send(chat, "m1", "cached as allowed");
      bob.rest().put("/blocks/" + ann.id(), null).expect(204);
      assertThat(Problem.thrownBy(() -> socket.send(chat, "m2", "x")).code())
          .isEqualTo("forbidden");
      bob.rest().delete("/blocks/" + ann.id()).expect(204);
      assertThat(socket.send(chat, "m2", "x").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void strangersNeitherReadNorWrite() {
    TestUser eve = client.register("eve");
    ann.send(chat, "secret");
    String path = "/conversations/" + chat;
    for (String read : List.of("", "/messages", "/messages/1", "/changes?sinceVersion=0")) {
      eve.rest().get(path + read).expect(404);
    }
    eve.post(chat, TestUser.text("m1", "x")).expect(404);
    eve.rest().patch(path + "/messages/1", object("body", object("text", "x"))).expect(404);
    eve.rest().delete(path + "/messages/1").expect(404);
    eve.rest().put(path + "/read", object("seq", 1)).expect(404);
    eve.rest().patch(path + "/me", object("muted", true)).expect(404);
  }

  @Test
  void badMessagesAreRefusedFieldByField() {
    Map<String, Object> fine = object("text", "x");
    assertThat(refused(object("type", "text", "body", fine))).containsExactly("clientId");
    assertThat(refused(object("clientId", "a b", "type", "text", "body", fine)))
        .containsExactly("clientId");
    assertThat(refused(object("clientId", "a", "body", fine))).containsExactly("type");
    assertThat(refused(object("clientId", "a", "type", "system", "body", fine)))
        .containsExactly("type");
    assertThat(refused(object("clientId", "a", "type", "text"))).containsExactly("body.text");
    assertThat(refused(object("clientId", "a", "type", "text", "body", object("text", ""))))
        .containsExactly("body.text");
    assertThat(refused(text("x".repeat(8_001)))).containsExactly("body.text");
    assertThat(refused(text("a\0b"))).containsExactly("body.text");
    assertThat(
            refused(
                object("clientId", "a", "type", "location", "body", object("lat", 91, "lon", 0))))
        .containsExactly("body.lat");
    assertThat(refused(object("clientId", "a", "type", "contact", "body", object("userId", "x"))))
        .containsExactly("body.userId");
    assertThat(
            refused(
                object(
                    "clientId",
                    "a",
                    "type",
                    "contact",
                    "body",
                    object("userId", "0190a1b2-0000-7000-8000-000000000000"))))
        .containsExactly("body.userId");
    assertThat(refused(object("clientId", "a", "type", "text", "body", fine, "replyTo", 99)))
        .containsExactly("replyTo");
  }

  private List<String> refused(Object message) {
    Answer answer = ann.post(chat, message);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    return answer.problem().fields();
  }

  private static Object text(String text) {
    return object("clientId", "a", "type", "text", "body", object("text", text));
  }

  @Test
  void longestTextCountsCodePoints() {
    ann.post(chat, text("😀".repeat(8_000))).expect(201);
  }

  @Test
  void otherKindsNeedNoFile() {
    JsonNode place =
        ann.post(
                chat,
                object(
                    "clientId",
                    "p",
                    "type",
                    "location",
                    "body",
                    object("lat", 25.03, "lon", 121.56, "name", "台北")))
            .expect(201);
    assertThat(place.path("body").path("name").asString()).isEqualTo("台北");
    JsonNode card =
        ann.post(
                chat,
                object("clientId", "c", "type", "contact", "body", object("userId", bob.id())))
            .expect(201);
    assertThat(card.path("body").path("userId").asString()).isEqualTo(bob.id());
  }

  @Test
  void replyQuotesAndTheQuoteIsEmptiedWithTheMessage() {
    bob.send(chat, "question?");
    JsonNode reply =
        ann.post(
                chat,
                object(
                    "clientId",
                    "r",
                    "type",
                    "text",
                    "body",
                    object("text", "answer"),
                    "replyTo",
                    1))
            .expect(201);
    assertThat(reply.path("replyTo").path("excerpt").asString()).isEqualTo("question?");
    assertThat(reply.path("replyTo").path("senderId").asString()).isEqualTo(bob.id());
    bob.recall(chat, 1);
    assertThat(ann.message(chat, 2).path("replyTo").path("excerpt").asString("?")).isEmpty();
  }

  @Test
  void forwardCopiesWhatTheSenderMayRead() {
    String notes = ann.direct(ann);
    ann.send(notes, "my note");
    Object forward = forward("f", notes, 1);
    JsonNode copy = ann.post(chat, forward).expect(201);
    assertThat(copy.path("body").path("text").asString()).isEqualTo("my note");
    assertThat(copy.path("forwarded").asBoolean()).isTrue();
    ann.post(chat, forward).expect(200);
    bob.post(chat, forward("g", notes, 1)).expect(404);
    ann.post(chat, forward("h", notes, 2)).expect(404);
  }

  private static Object forward(String clientId, String conversation, long seq) {
    return object(
        "clientId", clientId, "forwardOf", object("conversationId", conversation, "seq", seq));
  }

  @Test
  void editAndRecallTakeOneVersionEachAndNoneWithoutEffect() {
    ann.send(chat, "one");
    assertThat(ann.edit(chat, 1, "two").path("version").asLong()).isEqualTo(2);
    assertThat(ann.edit(chat, 1, "two").path("version").asLong()).isEqualTo(2);
    JsonNode recalled = ann.recall(chat, 1);
    assertThat(recalled.path("version").asLong()).isEqualTo(3);
    assertThat(recalled.path("body").isNull()).isTrue();
    assertThat(recalled.path("recalledAt").isNull()).isFalse();
    assertThat(ann.recall(chat, 1).path("version").asLong()).isEqualTo(3);
    assertThat(ann.conversation(chat).path("version").asLong()).isEqualTo(3);
  }

  @Test
  void onlyTheSenderEditsAndRecalls() {
    ann.send(chat, "mine");
    String path = "/conversations/" + chat + "/messages/1";
    bob.rest().patch(path, object("body", object("text", "yours"))).expect(403);
    bob.rest().delete(path).expect(403);
  }

  @Test
  void recallHasItsTime() {
    try (TestServer brief = TestServer.start("im.messaging.recall-window=0s")) {
      TestUser carol = new TestClient(brief.uri()).register("carol");
      String notes = carol.direct(carol);
      carol.send(notes, "for ever");
      assertThat(Problem.thrownBy(() -> carol.recall(notes, 1)).status()).isEqualTo(403);
    }
  }

  @Test
  void everyoneElseSeesItAndTheActingConnectionDoesNot() {
    try (TestSocket annDesk = ann.connect();
        TestSocket annPhone = ann.again("phone").connect();
        TestSocket bobDesk = bob.connect()) {
      annDesk.send(chat, "m1", "hello");
      JsonNode seen = bobDesk.await("message.new");
      assertThat(seen).isEqualTo(ann.message(chat, 1));
      assertThat(annPhone.await("message.new")).isEqualTo(seen);
      ann.edit(chat, 1, "edited over REST");
      assertThat(annDesk.await("message.updated").path("version").asLong()).isEqualTo(2);
      assertThat(bobDesk.await("message.updated").path("version").asLong()).isEqualTo(2);
      assertThat(annDesk.events("message.new")).isEmpty();
    }
  }

  @Test
  void peerHearsOfTheConversationBeforeItsFirstMessage() {
    TestUser carol = client.register("carol").befriend(ann);
    try (TestSocket socket = carol.connect()) {
      String fresh = ann.direct(carol);
      assertThat(carol.conversations().path("items").size()).isZero();
      ann.send(fresh, "hi");
      socket.await("message.new");
      JsonNode announced = socket.await("conversation.new");
      assertThat(announced.path("me").path("unread").asLong()).isEqualTo(1);
      assertThat(announced.path("peer").path("userId").asString()).isEqualTo(ann.id());
      assertThat(carol.sync().path("heads").size()).isEqualTo(1);
    }
  }

  @Test
  void parallelDoublesAreStoredOnce() {
    try (TestSocket desk = ann.connect();
        TestSocket phone = ann.again("phone").connect()) {
      var answers =
          IntStream.range(0, 50)
              .mapToObj(
                  i ->
                      (i % 2 == 0 ? desk : phone)
                          .request("message.send", TestSocket.message(chat, "same", "text")))
              .toList();
      assertThat(answers)
          .allSatisfy(a -> assertThat(a.join().path("d").path("seq").asLong()).isEqualTo(1));
    }
    assertThat(ann.messages(chat).size()).isEqualTo(1);
    assertThat(Json.write(ann.conversation(chat).path("lastSeq"))).isEqualTo("1");
  }

  /** Guards against texts that pass for null, a number or a boolean. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\u0000"})
  void anEmptyTextIsNothingElse(String text) {
    for (String part :
        List.of("\"replyTo\":\"" + text + "\"", "\"mentions\":{\"all\":\"" + text + "\"}")) {
      String body =
          "{\"clientId\":\"m1\",\"type\":\"text\",\"body\":{\"text\":\"x\"}," + part + "}";
      Answer answer = ann.rest().post("/conversations/" + chat + "/messages", Json.parse(body));
      assertThat(answer.problem().status()).as(part).isEqualTo(400);
    }
  }

  @Test
  void aSeqIsWrittenInOneWay() {
    ann.post(chat, TestUser.text("m1", "hello")).expect(201);
    for (String seq : List.of("01", "+1", "-1", "99999999999999999999")) {
      Answer answer = ann.rest().get("/conversations/" + chat + "/messages/" + seq);
      assertThat(answer.problem().status()).as(seq).isEqualTo(404);
    }
  }
}

package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who says how long messages live, and what that means for them. */
class MessageLifeTests {

  private static final int SHORTEST = 5;
  private static final int DAY = 86_400;

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String direct = ann.directBothWays(bob);

  private static Answer set(TestUser by, String conversation, @Nullable Object seconds) {
    return by.rest().patch("/conversations/" + conversation, object("messageLifeSeconds", seconds));
  }

  private static Instant time(JsonNode message, String field) {
    return Instant.parse(message.path(field).asString());
  }

  @Test
  void aMessageLosesItsBodyAtItsTime() {
    set(ann, direct, SHORTEST).expect(200);
    try (TestSocket peer = bob.connect();
        TestSocket own = ann.connect()) {
      JsonNode answer = own.send(direct, "c1", "for five seconds");
      JsonNode sent = peer.await("message.new");
      Instant expiresAt = time(sent, "expiresAt");
      assertThat(time(answer, "expiresAt")).isEqualTo(expiresAt);
      assertThat(own.send(direct, "c1", "for five seconds")).isEqualTo(answer);
      assertThat(expiresAt).isEqualTo(time(sent, "sentAt").plusSeconds(SHORTEST));
      JsonNode gone = peer.await("message.updated");
      assertThat(Instant.now()).isAfterOrEqualTo(expiresAt);
      assertThat(gone.path("seq").asLong()).isEqualTo(sent.path("seq").asLong());
      assertThat(gone.path("version").asLong()).isEqualTo(sent.path("version").asLong() + 1);
      assertThat(gone.path("body").isNull()).isTrue();
      assertThat(gone.path("recalledAt").isNull()).isTrue();
      assertThat(gone.path("clientId").asString()).isEqualTo("c1");
      assertThat(time(gone, "expiresAt")).isEqualTo(expiresAt);
      assertThat(own.await("message.updated")).isEqualTo(gone);
      assertThat(bob.message(direct, 2)).isEqualTo(gone);
    }
    assertThat(bob.conversation(direct).at("/me/unread").asLong()).isEqualTo(1);
    Answer repeated = ann.post(direct, TestUser.text("c1", "for five seconds"));
    assertThat(repeated.expect(200).path("body").isNull()).isTrue();
    assertThat(ann.post(direct, TestUser.text("c1", "other")).problem().code())
        .isEqualTo("conflict");
  }

  @Test
  void eitherSideOfADirectConversationSetsIt() {
    try (TestSocket peer = ann.connect()) {
      JsonNode now = set(bob, direct, DAY).expect(200);
      assertThat(now.path("messageLifeSeconds").asInt()).isEqualTo(DAY);
      JsonNode updated = peer.await("conversation.updated");
      assertThat(updated.path("messageLifeSeconds").asInt()).isEqualTo(DAY);
      assertThat(updated.path("version").asLong()).isEqualTo(1);
      assertThat(updated.has("me")).isFalse();
      assertThat(updated.has("peer")).isFalse();
      JsonNode told = peer.await("message.new");
      assertThat(told.path("version").asLong()).isEqualTo(2);
      assertThat(told.path("senderId").asString()).isEqualTo(bob.id());
      assertThat(told.path("body").toString())
          .isEqualTo("{\"event\":\"messageLife\",\"seconds\":" + DAY + "}");
      assertThat(told.has("expiresAt")).isFalse();
    }
    assertThat(ann.changes(direct, 0).at("/conversation/messageLifeSeconds").asInt())
        .isEqualTo(DAY);
    set(ann, direct, DAY).expect(200);
    assertThat(ann.conversation(direct).path("version").asLong()).isEqualTo(2);
    set(ann, direct, 0).expect(200);
    assertThat(ann.conversation(direct).path("messageLifeSeconds").asInt()).isZero();
    assertThat(ann.conversation(direct).at("/lastMessage/body/seconds").asInt()).isZero();
  }

  @Test
  void nothingElseOfADirectConversationIsSet() {
    String path = "/conversations/" + direct;
    Object more = object("messageLifeSeconds", DAY, "mutedAll", true);
    assertThat(ann.rest().patch(path, more).problem().status()).isEqualTo(403);
    assertThat(ann.rest().patch(path, object()).problem().status()).isEqualTo(403);
    assertThat(ann.conversation(direct).path("version").asLong()).isZero();
  }

  @Test
  void whoMayNotWriteDoesNotSetIt() {
    bob.rest().put("/blocks/" + ann.id(), null).expect(204);
    assertThat(set(ann, direct, DAY).problem().status()).isEqualTo(403);
    assertThat(set(bob, direct, DAY).problem().status()).isEqualTo(403);
    assertThat(set(client.register("eve"), direct, DAY).problem().status()).isEqualTo(404);
  }

  @Test
  void savedMessagesLiveForATimeToo() {
    String saved = ann.direct(ann);
    set(ann, saved, DAY).expect(200);
    JsonNode note = ann.send(saved, "note");
    assertThat(time(note, "expiresAt")).isEqualTo(time(note, "sentAt").plusSeconds(DAY));
  }

  @Test
  void inAGroupItIsASetting() {
    String group = ann.group("Plans", bob);
    assertThat(set(bob, group, DAY).problem().status()).isEqualTo(403);
    Object patch = object("title", "Party", "messageLifeSeconds", DAY);
    JsonNode now = ann.rest().patch("/conversations/" + group, patch).expect(200);
    assertThat(now.path("messageLifeSeconds").asInt()).isEqualTo(DAY);
    assertThat(now.path("version").asLong()).isEqualTo(4);
    assertThat(now.at("/lastMessage/body/event").asString()).isEqualTo("messageLife");
    assertThat(bob.send(group, "hello").has("expiresAt")).isTrue();
  }

  @Test
  void aWrongLifeIsNamed() {
    for (Object wrong : new @Nullable Object[] {-1, 4, 31_536_001, null}) {
      assertThat(set(ann, direct, wrong).problem().fields()).containsExactly("messageLifeSeconds");
    }
    set(ann, direct, 31_536_000).expect(200);
  }

  @Test
  void aChangeTouchesOnlyLaterMessages() {
    ann.send(direct, "for ever");
    set(ann, direct, DAY).expect(200);
    ann.send(direct, "for a day");
    set(ann, direct, 0).expect(200);
    ann.send(direct, "for ever again");
    JsonNode messages = bob.messages(direct);
    assertThat(messages.valueStream().map(message -> message.has("expiresAt")))
        .containsExactly(false, false, true, false, false);
    ann.edit(direct, 3, "for that day");
    assertThat(bob.message(direct, 3).path("expiresAt"))
        .isEqualTo(messages.path(2).path("expiresAt"));
  }

  @Test
  void aCopyLivesAsItsNewPlaceHasIt() {
    String saved = ann.direct(ann);
    set(ann, direct, DAY).expect(200);
    ann.send(direct, "for a day");
    Object kept = object("clientId", "f1", "forwardOf", object("conversationId", direct, "seq", 2));
    assertThat(ann.post(saved, kept).expect(201).has("expiresAt")).isFalse();
    Object back = object("clientId", "f2", "forwardOf", object("conversationId", saved, "seq", 1));
    assertThat(ann.post(direct, back).expect(201).has("expiresAt")).isTrue();
  }

  @Test
  void aScheduledMessageLivesFromItsSendingOn() {
    Object wish =
        object(
            "sendAt",
            Instant.now().plus(Duration.ofDays(3)).toString(),
            "clientId",
            "s1",
            "type",
            "text",
            "body",
            object("text", "later"));
    String path = "/conversations/" + direct + "/scheduled";
    String id = ann.rest().post(path, wish).expect(201).path("id").asString();
    set(ann, direct, DAY).expect(200);
    JsonNode sent = ann.rest().post("/scheduled/" + id + "/send", object()).expect(200);
    assertThat(time(sent, "expiresAt")).isEqualTo(time(sent, "sentAt").plusSeconds(DAY));
  }
}

package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reactions, pins, mentions and kept edits. */
class MessageActTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser cat = client.register("cat").befriend(ann);
  private final String group = ann.group("Plans", bob, cat);
  private final String path = "/conversations/" + group;

  private String reaction(long seq, String emoji) {
    return path
        + "/messages/"
        + seq
        + "/reactions/"
        + URLEncoder.encode(emoji, StandardCharsets.UTF_8);
  }

  private Answer react(TestUser user, long seq, String emoji) {
    return user.rest().put(reaction(seq, emoji), null);
  }

  private long version() {
    return ann.conversation(group).path("version").asLong();
  }

  @Test
  void reactionsAreCountedOncePerMember() {
    ann.send(group, "hello");
    try (TestSocket member = cat.connect()) {
      long before = version();
      react(bob, 2, "👍").expect(200);
      react(bob, 2, "👍").expect(200);
      JsonNode message = react(ann, 2, "👍").expect(200);
      assertThat(message.at("/reactions/0/emoji").asString()).isEqualTo("👍");
      assertThat(message.at("/reactions/0/count").asInt()).isEqualTo(2);
      assertThat(message.at("/reactions/0/userIds/0").asString()).isEqualTo(bob.id());
      assertThat(version()).isEqualTo(before + 2);
      assertThat(member.await("message.updated").at("/reactions/0/count").asInt()).isEqualTo(1);
      bob.rest().delete(reaction(2, "👍")).expect(200);
      JsonNode left = ann.rest().delete(reaction(2, "👍")).expect(200);
      assertThat(left.path("reactions")).isEmpty();
      ann.rest().delete(reaction(2, "👍")).expect(200);
      assertThat(version()).isEqualTo(before + 4);
    }
  }

  @Test
  void reactionsComeBackInEveryList() {
    ann.send(group, "hello");
    react(bob, 2, "❤️").expect(200);
    react(bob, 2, "👨‍👩‍👧").expect(200);
    assertThat(ann.message(group, 2).path("reactions")).hasSize(2);
    assertThat(ann.messages(group).path(1).path("reactions")).hasSize(2);
    assertThat(ann.conversation(group).at("/lastMessage/reactions")).hasSize(2);
  }

  @Test
  void aMessageTakesTwentyKindsOfReactions() {
    ann.send(group, "hello");
    for (int i = 0; i < 20; i++) {
      react(bob, 2, Character.toString(0x1F600 + i)).expect(200);
    }
    assertThat(react(bob, 2, "👍").problem().code()).isEqualTo("conflict");
    react(ann, 2, Character.toString(0x1F600)).expect(200);
  }

  @Test
  void onlyEmojiAreReactions() {
    ann.send(group, "hello");
    for (String wrong : List.of("x", "12", "👍x", "👍".repeat(20))) {
      assertThat(react(bob, 2, wrong).problem().status()).as(wrong).isEqualTo(400);
    }
    assertThat(react(bob, 1, "👍").problem().status()).isEqualTo(403);
    assertThat(react(bob, 99, "👍").problem().status()).isEqualTo(404);
    ann.recall(group, 2);
    assertThat(react(bob, 2, "👍").problem().code()).isEqualTo("conflict");
  }

  @Test
  void reactionsOverTheSocketAreAnsweredWithTheMessage() {
    ann.send(group, "hello");
    try (TestSocket socket = bob.connect();
        TestSocket other = bob.connect()) {
      Object d = object("conversationId", group, "seq", 2, "emoji", "👍");
      assertThat(socket.call("message.react", d).at("/reactions/0/count").asInt()).isEqualTo(1);
      other.await("message.updated");
      assertThat(socket.call("message.unreact", d).path("reactions")).isEmpty();
      Object wrong = object("conversationId", group, "seq", 2, "emoji", "x");
      assertThat(Problem.thrownBy(() -> socket.call("message.react", wrong)).code())
          .isEqualTo("invalid_request");
    }
  }

  @Test
  void adminsPinForAll() {
    ann.send(group, "one");
    ann.send(group, "two");
    assertThat(bob.rest().put(path + "/messages/2/pin", null).problem().status()).isEqualTo(403);
    long before = version();
    JsonNode pinned = ann.rest().put(path + "/messages/2/pin", null).expect(200);
    assertThat(pinned.path("pinnedAt").isNull()).isFalse();
    ann.rest().put(path + "/messages/2/pin", null).expect(200);
    assertThat(version()).isEqualTo(before + 2);
    assertThat(ann.conversation(group).at("/lastMessage/body/event").asString())
        .isEqualTo("pinned");
    assertThat(ann.conversation(group).at("/lastMessage/body/seq").asLong()).isEqualTo(2);
    ann.rest().put(path + "/messages/3/pin", null).expect(200);
    JsonNode pins = bob.rest().get(path + "/pins").expect(200).path("items");
    assertThat(pins.path(0).path("seq").asLong()).isEqualTo(3);
    assertThat(pins).hasSize(2);
    ann.rest().delete(path + "/messages/2/pin").expect(200);
    ann.recall(group, 3);
    assertThat(bob.rest().get(path + "/pins").expect(200).path("items")).isEmpty();
  }

  @Test
  void inADirectConversationBothPin() {
    String direct = ann.direct(bob);
    ann.send(direct, "hello");
    bob.rest().put("/conversations/" + direct + "/messages/1/pin", null).expect(200);
    assertThat(ann.rest().get("/conversations/" + direct + "/pins").expect(200).path("items"))
        .hasSize(1);
  }

  private void mention(TestUser by, Object mentions, int status) {
    Object message = TestUser.mentioning("hey", mentions);
    assertThat(by.post(group, message).status()).isEqualTo(status);
  }

  private static long mentions(TestUser user, String conversation) {
    return user.conversation(conversation).at("/me/mentions").asLong();
  }

  @Test
  void unreadMentionsAreCountedApart() {
    mention(ann, object("userIds", List.of(bob.id())), 201);
    mention(ann, object("all", true), 201);
    mention(ann, object("userIds", List.of(bob.id()), "all", true), 201);
    assertThat(mentions(bob, group)).isEqualTo(3);
    assertThat(mentions(cat, group)).isEqualTo(2);
    assertThat(mentions(ann, group)).isZero();
    bob.read(group, 3);
    assertThat(mentions(bob, group)).isEqualTo(1);
    assertThat(bob.conversations().path("items").path(0).at("/me/mentions").asLong()).isEqualTo(1);
    mention(bob, object("all", true), 403);
  }

  @Test
  void whatAMessageSaidBeforeIsKeptForAdminsUntilItIsRecalled() {
    bob.send(group, "one");
    bob.edit(group, 2, "two");
    bob.edit(group, 2, "three");
    JsonNode edits = ann.rest().get(path + "/messages/2/edits").expect(200).path("items");
    assertThat(edits.path(0).at("/body/text").asString()).isEqualTo("one");
    assertThat(edits.path(1).at("/body/text").asString()).isEqualTo("two");
    assertThat(cat.rest().get(path + "/messages/2/edits").problem().status()).isEqualTo(403);
    bob.recall(group, 2);
    assertThat(ann.rest().get(path + "/messages/2/edits").expect(200).path("items")).isEmpty();
  }
}

package im.messaging;

import static im.messaging.PollScene.counts;
import static im.messaging.PollScene.poll;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.testkit.TestClient;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a poll may be, and where it shows. How it is voted on: {@link VoteTests}. */
class PollTests {

  private final PollScene scene = new PollScene();
  private final TestUser ann = scene.ann;
  private final TestUser bob = scene.bob;
  private final String group = scene.group;

  @Test
  void aPollBeginsWithoutVotes() {
    JsonNode message = ann.post(group, poll("multiple", true)).expect(201);
    assertThat(message.path("type").asString()).isEqualTo("poll");
    assertThat(message.at("/body/question").asString()).isEqualTo("What for lunch?");
    assertThat(message.at("/body/options/2").asString()).isEqualTo("Soup");
    assertThat(message.at("/body/multiple").asBoolean()).isTrue();
    assertThat(message.at("/body/anonymous").asBoolean()).isFalse();
    assertThat(message.at("/body").has("closesAt")).isFalse();
    assertThat(counts(message)).containsExactly(0, 0, 0);
    assertThat(message.at("/poll/voters").asInt()).isZero();
    assertThat(message.at("/poll").has("closedAt")).isFalse();
    assertThat(bob.messages(group).path(1)).isEqualTo(message);
    assertThat(ann.send(group, "text").has("poll")).isFalse();
  }

  private List<String> wrong(@Nullable Object... more) {
    return ann.post(group, poll(more)).problem().fields();
  }

  @Test
  void eachWrongFieldIsNamed() {
    List<String> thirteen = IntStream.range(0, 13).mapToObj(i -> "o" + i).toList();
    assertThat(wrong("question", null)).containsExactly("body.question");
    assertThat(wrong("question", "x".repeat(301))).containsExactly("body.question");
    assertThat(wrong("options", null)).containsExactly("body.options");
    assertThat(wrong("options", List.of("one"))).containsExactly("body.options");
    assertThat(wrong("options", thirteen)).containsExactly("body.options");
    assertThat(wrong("options", List.of("a", "b", " a"))).containsExactly("body.options");
    assertThat(wrong("options", List.of("a", "x".repeat(101), "")))
        .containsExactly("body.options[1]", "body.options[2]");
    assertThat(wrong("question", " ", "options", List.of("a")))
        .containsExactly("body.question", "body.options");
    Instant now = Instant.now();
    assertThat(wrong("closesAt", now.plusSeconds(5).toString())).containsExactly("body.closesAt");
    assertThat(wrong("closesAt", now.plus(Duration.ofDays(366)).toString()))
        .containsExactly("body.closesAt");
    ann.post(group, poll("closesAt", "soon")).expect(400);
    ann.post(group, poll("options", List.of(1, 2))).expect(400);
    ann.post(group, poll("question", "x".repeat(300), "options", thirteen.subList(0, 12)))
        .expect(201);
  }

  @Test
  void aRepeatIsAnsweredWithTheVotesOfNow() {
    Map<String, @Nullable Object> wish = poll();
    long seq = ann.post(group, wish).expect(201).path("seq").asLong();
    scene.vote(bob, seq, 1).expect(200);
    assertThat(counts(ann.post(group, wish).expect(200))).containsExactly(0, 1, 0);
  }

  @Test
  void aForwardedPollBeginsAnewAndWithoutAnEnd() {
    long seq = scene.ask("closesAt", Instant.now().plusSeconds(60).toString(), "anonymous", true);
    scene.vote(bob, seq, 0).expect(200);
    String direct = bob.direct(ann);
    Object forward =
        object("clientId", "f", "forwardOf", object("conversationId", group, "seq", seq));
    JsonNode copy = bob.post(direct, forward).expect(201);
    assertThat(copy.path("forwarded").asBoolean()).isTrue();
    assertThat(copy.at("/body").has("closesAt")).isFalse();
    assertThat(copy.at("/body/anonymous").asBoolean()).isTrue();
    assertThat(counts(copy)).containsExactly(0, 0, 0);
  }

  @Test
  void aReplyQuotesTheQuestion() {
    long seq = scene.ask();
    Object body = object("text", "Soup!");
    Object reply = object("clientId", "r", "type", "text", "body", body, "replyTo", seq);
    assertThat(bob.post(group, reply).expect(201).at("/replyTo/excerpt").asString())
        .isEqualTo("What for lunch?");
    assertThat(bob.messages(group).path(2).at("/replyTo/excerpt").asString())
        .isEqualTo("What for lunch?");
  }

  @Test
  void itIsNotEdited() {
    long seq = scene.ask();
    Object text = object("body", object("text", "x"));
    assertThat(ann.rest().patch(scene.path(seq, ""), text).problem().code()).isEqualTo("forbidden");
  }

  @Test
  void itIsFoundByQuestionAndOptions() {
    String word = TestClient.unique("zz");
    long seq = scene.ask("options", List.of("Rice", word + " soup"));
    String query = "/messages/search?type=poll&query=";
    await()
        .untilAsserted(
            () -> assertThat(bob.rest().get(query + word).expect(200).path("items")).hasSize(1));
    JsonNode item = bob.rest().get(query + "lunch+" + word).expect(200).at("/items/0");
    assertThat(item.at("/message/seq").asLong()).isEqualTo(seq);
    int line = "What for lunch?\nRice\n".length();
    assertThat(item.at("/highlights/1/0").asInt()).isEqualTo(line);
  }

  @Test
  void itIsScheduledAsAnyMessage() {
    Map<String, @Nullable Object> wish = poll();
    wish.put("sendAt", Instant.now().plus(Duration.ofDays(1)).toString());
    JsonNode item = ann.rest().post("/conversations/" + group + "/scheduled", wish).expect(201);
    assertThat(item.at("/message/body/options/1").asString()).isEqualTo("Noodles");
    JsonNode sent =
        ann.rest().post("/scheduled/" + item.path("id").asString() + "/send", object()).expect(200);
    assertThat(counts(sent)).containsExactly(0, 0, 0);
  }
}

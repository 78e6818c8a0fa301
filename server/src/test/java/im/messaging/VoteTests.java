package im.messaging;

import static im.messaging.PollScene.counts;
import static im.storage.tables.Tables.MESSAGE;
import static im.storage.tables.Tables.POLL_VOTE;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.ConversationId;
import im.storage.Database;
import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Voting, ending a poll, and who is told of it. */
class VoteTests {

  private static final int CROWD = 20;

  private final PollScene scene = new PollScene();
  private final TestUser ann = scene.ann;
  private final TestUser bob = scene.bob;
  private final TestUser cat = scene.cat;
  private final String group = scene.group;

  private static String code(Answer answer) {
    return answer.problem().code();
  }

  @Test
  void aVoteReplacesTheOneBefore() {
    long seq = scene.ask();
    long before = scene.version();
    try (TestSocket member = cat.connect()) {
      JsonNode message = scene.vote(bob, seq, 1).expect(200);
      assertThat(counts(message)).containsExactly(0, 1, 0);
      assertThat(message.at("/poll/options/1/userIds/0").asString()).isEqualTo(bob.id());
      assertThat(message.path("version").asLong()).isEqualTo(before + 1);
      assertThat(member.await("message.updated")).isEqualTo(message);
      assertThat(counts(scene.vote(bob, seq, 2).expect(200))).containsExactly(0, 0, 1);
      scene.vote(bob, seq, 2).expect(200);
      assertThat(counts(scene.vote(bob, seq).expect(200))).containsExactly(0, 0, 0);
      scene.vote(bob, seq).expect(200);
    }
    assertThat(scene.version()).isEqualTo(before + 3);
    assertThat(ann.message(group, seq).at("/poll/voters").asInt()).isZero();
  }

  @Test
  void whereSeveralAreAllowedAVoterCountsOnce() {
    long seq = scene.ask("multiple", true);
    scene.vote(bob, seq, 0, 2).expect(200);
    JsonNode message = scene.vote(cat, seq, 2, 1, 2).expect(200);
    assertThat(counts(message)).containsExactly(1, 1, 2);
    assertThat(message.at("/poll/voters").asInt()).isEqualTo(2);
    message = scene.vote(bob, seq, 1).expect(200);
    assertThat(counts(message)).containsExactly(0, 2, 1);
    assertThat(message.at("/poll/options/1/userIds/0").asString()).isEqualTo(cat.id());
  }

  @Test
  void aChoiceThatIsNoneIsRefused() {
    long seq = scene.ask();
    long before = scene.version();
    assertThat(scene.vote(bob, seq, 3).problem().fields()).containsExactly("options");
    assertThat(scene.vote(bob, seq, -1).problem().fields()).containsExactly("options");
    assertThat(scene.vote(bob, seq, 0, 1).problem().fields()).containsExactly("options");
    for (String wrong : List.of("{}", "{\"options\":[null]}", "{\"options\":[0.5]}")) {
      bob.rest().put(scene.path(seq, "/vote"), Json.parse(wrong)).expect(400);
    }
    assertThat(code(scene.vote(bob, 1, 0))).isEqualTo("forbidden");
    assertThat(code(scene.close(ann, 1))).isEqualTo("forbidden");
    assertThat(code(scene.votes(bob, 1, ""))).isEqualTo("forbidden");
    assertThat(code(scene.vote(bob, seq + 1, 0))).isEqualTo("not_found");
    assertThat(scene.version()).isEqualTo(before);
  }

  @Test
  void overTheSocketTheAnswerStandsForTheEvent() {
    long seq = scene.ask();
    try (TestSocket socket = bob.connect();
        TestSocket other = bob.connect()) {
      assertThat(counts(scene.voteOver(socket, seq, 0))).containsExactly(1, 0, 0);
      assertThat(counts(other.await("message.updated"))).containsExactly(1, 0, 0);
      assertThat(Problem.thrownBy(() -> scene.voteOver(socket, seq, 7)).code())
          .isEqualTo("invalid_request");
      Object named = object("conversationId", group, "seq", seq);
      assertThat(Problem.thrownBy(() -> socket.call("message.close", named)).code())
          .isEqualTo("forbidden");
      try (TestSocket owner = ann.connect()) {
        assertThat(owner.call("message.close", named).at("/poll").has("closedAt")).isTrue();
      }
    }
  }

  @Test
  void itsSenderAndAdminsCloseIt() {
    long seq = bob.post(group, PollScene.poll()).expect(201).path("seq").asLong();
    scene.vote(cat, seq, 1).expect(200);
    long before = scene.version();
    assertThat(code(scene.close(cat, seq))).isEqualTo("forbidden");
    JsonNode closed = scene.close(bob, seq).expect(200);
    assertThat(closed.at("/poll").has("closedAt")).isTrue();
    assertThat(counts(closed)).containsExactly(0, 1, 0);
    assertThat(scene.close(ann, seq).expect(200)).isEqualTo(closed);
    assertThat(scene.version()).isEqualTo(before + 1);
    assertThat(code(scene.vote(cat, seq))).isEqualTo("conflict");
    long another = bob.post(group, PollScene.poll()).expect(201).path("seq").asLong();
    scene.close(ann, another).expect(200);
  }

  @Test
  void inADirectConversationOnlyItsSenderClosesIt() {
    String direct = ann.direct(bob);
    ann.post(direct, PollScene.poll()).expect(201);
    String path = "/conversations/" + direct + "/messages/1";
    assertThat(counts(bob.rest().put(path + "/vote", object("options", List.of(0))).expect(200)))
        .containsExactly(1, 0, 0);
    bob.rest().post(path + "/close", object()).expect(403);
    ann.rest().post(path + "/close", object()).expect(200);
  }

  @Test
  void afterItsEndVotesAreRefusedAndNothingIsWritten() {
    long seq = scene.ask("closesAt", Instant.now().plusSeconds(60).toString());
    scene.vote(bob, seq, 0).expect(200);
    endBy(seq, Instant.now());
    long before = scene.version();
    assertThat(code(scene.vote(bob, seq, 1))).isEqualTo("conflict");
    assertThat(scene.close(ann, seq).expect(200).at("/poll").has("closedAt")).isFalse();
    assertThat(scene.version()).isEqualTo(before);
  }

  private void endBy(long seq, Instant end) {
    String body =
        "{\"question\":\"q\",\"options\":[\"a\",\"b\",\"c\"],\"multiple\":false,"
            + "\"anonymous\":false,\"closesAt\":\""
            + end
            + "\"}";
    ConversationId id = ConversationId.parse(group);
    Condition named = MESSAGE.CONVERSATION_ID.eq(id.value()).and(MESSAGE.SEQ.eq(seq));
    database().execute(sql -> sql.update(MESSAGE).set(MESSAGE.BODY, body).where(named).execute());
  }

  private static Database database() {
    return TestServer.shared().bean(Database.class);
  }

  @Test
  void aRecallTakesTheVotesWithIt() {
    long seq = scene.ask();
    scene.vote(bob, seq, 0).expect(200);
    JsonNode recalled = ann.recall(group, seq);
    assertThat(recalled.has("poll")).isFalse();
    assertThat(ann.message(group, seq).has("poll")).isFalse();
    assertThat(code(scene.vote(bob, seq, 1))).isEqualTo("conflict");
    assertThat(code(scene.close(ann, seq))).isEqualTo("conflict");
    assertThat(scene.votes(bob, seq, "").expect(200).path("mine")).isEmpty();
    ConversationId id = ConversationId.parse(group);
    Condition here = POLL_VOTE.CONVERSATION_ID.eq(id.value());
    assertThat(database().<Integer>read(sql -> sql.fetchCount(POLL_VOTE, here))).isZero();
  }

  @Test
  void readersOfAChannelVoteAndWhoIsMutedDoesNot() {
    Object wish =
        object("type", "group", "title", "News", "channel", true, "memberIds", List.of(bob.id()));
    String channel = ann.create(wish).path("id").asString();
    ann.post(channel, PollScene.poll()).expect(201);
    String path = "/conversations/" + channel + "/messages/2/vote";
    bob.rest().put(path, object("options", List.of(0))).expect(200);
    Object mute = object("mutedUntil", Instant.now().plusSeconds(600).toString());
    ann.rest().patch("/conversations/" + channel + "/members/" + bob.id(), mute).expect(200);
    assertThat(code(bob.rest().put(path, object("options", List.of(1))))).isEqualTo("forbidden");
  }

  @Test
  void votesOfThoseWhoLeftStay() {
    long seq = scene.ask();
    scene.vote(bob, seq, 1).expect(200);
    bob.rest().delete("/conversations/" + group + "/members/me").expect(204);
    bob.rest().call("DELETE", "/me", object("password", bob.password())).expect(204);
    assertThat(counts(scene.vote(cat, seq, 1).expect(200))).containsExactly(0, 2, 0);
    JsonNode first = scene.votes(ann, seq, "").expect(200).at("/items/0");
    assertThat(first.path("userId").asString()).isEqualTo(bob.id());
    assertThat(first.at("/user/username").isNull()).isTrue();
  }

  @Test
  void votesAreListedInTheirOrder() {
    long seq = scene.ask("multiple", true);
    scene.vote(cat, seq, 0, 2).expect(200);
    scene.vote(bob, seq, 2).expect(200);
    JsonNode page = scene.votes(bob, seq, "limit=2").expect(200);
    assertThat(page.path("mine").toString()).isEqualTo("[2]");
    assertThat(page.at("/items/0/option").asInt()).isZero();
    assertThat(page.at("/items/1/option").asInt()).isEqualTo(2);
    assertThat(page.at("/items/1/user/displayName").asString()).isEqualTo("cat");
    String cursor = page.path("nextCursor").asString();
    JsonNode rest = scene.votes(bob, seq, "limit=2&cursor=" + cursor).expect(200);
    assertThat(rest.at("/items/0/userId").asString()).isEqualTo(bob.id());
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(scene.votes(ann, seq, "option=2").expect(200).path("items")).hasSize(2);
    assertThat(scene.votes(ann, seq, "option=1").expect(200).path("items")).isEmpty();
    for (String wrong : List.of("option=3", "option=-1", "option=x", "cursor=x", "limit=0")) {
      scene.votes(ann, seq, wrong).expect(400);
    }
  }

  @Test
  void ofAnAnonymousPollEverybodyIsToldHisOwnVotesAlone() {
    long seq = scene.ask("anonymous", true);
    try (TestSocket member = cat.connect()) {
      JsonNode message = scene.vote(bob, seq, 1).expect(200);
      assertThat(counts(message)).containsExactly(0, 1, 0);
      assertThat(message.at("/poll/options/1/userIds")).isEmpty();
      assertThat(member.await("message.updated").toString()).doesNotContain(bob.id());
    }
    JsonNode own = scene.votes(bob, seq, "").expect(200);
    assertThat(own.path("mine").toString()).isEqualTo("[1]");
    assertThat(own.path("items")).isEmpty();
    JsonNode others = scene.votes(ann, seq, "option=1").expect(200);
    assertThat(others.path("mine")).isEmpty();
    assertThat(others.toString()).doesNotContain(bob.id());
  }

  @Test
  void votesOfManyAtOnceAreAllCountedEachWithItsVersion() {
    List<TestUser> crowd =
        IntStream.range(0, CROWD)
            .mapToObj(i -> scene.client.register("voter").befriend(ann))
            .toList();
    List<String> ids = crowd.stream().map(TestUser::id).toList();
    ann.rest().post("/conversations/" + group + "/members", object("userIds", ids)).expect(200);
    long seq = scene.ask();
    long before = scene.version();
    List<CompletableFuture<JsonNode>> votes = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      TestUser voter = crowd.get(i);
      int option = i % 2;
      votes.add(
          CompletableFuture.supplyAsync(
              () -> {
                scene.vote(voter, seq, 2).expect(200);
                return scene.vote(voter, seq, option).expect(200);
              }));
    }
    List<Long> versions =
        votes.stream().map(vote -> vote.join().path("version").asLong()).sorted().toList();
    assertThat(versions).doesNotHaveDuplicates();
    assertThat(scene.version()).isEqualTo(before + 2 * CROWD);
    JsonNode message = ann.message(group, seq);
    assertThat(counts(message)).containsExactly(CROWD / 2, CROWD / 2, 0);
    assertThat(message.at("/poll/voters").asInt()).isEqualTo(CROWD);
    assertThat(message.path("version").asLong()).isEqualTo(before + 2 * CROWD);
  }
}

package im.messaging;

import static im.storage.tables.Tables.THREAD_MEMBER;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.AccountId;
import im.storage.Database;
import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ThreadTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser cat = client.register("cat").befriend(ann);
  private final String group = ann.group("Plans", bob, cat);
  private final String path = "/conversations/" + group + "/threads";

  /** Of the root, which ann sends. */
  private final long root = ann.send(group, "Where to?").path("seq").asLong();

  private JsonNode reply(TestUser user, long seq, TestUser... mentioned) {
    List<String> ids = Arrays.stream(mentioned).map(TestUser::id).toList();
    return user.post(
            group,
            object(
                "clientId",
                TestClient.unique("r"),
                "type",
                "text",
                "body",
                object("text", "answer to " + seq),
                "replyTo",
                seq,
                "mentions",
                object("userIds", ids, "all", false)))
        .expect(201);
  }

  private long replySeq(TestUser user, long seq) {
    return reply(user, seq).path("seq").asLong();
  }

  private JsonNode threads(TestUser user, String query) {
    return user.rest().get(path + "?" + query).expect(200);
  }

  private JsonNode thread(TestUser user, long seq) {
    return user.rest().get(path + "/" + seq).expect(200);
  }

  private List<Long> replies(TestUser user, String query) {
    return seqs(user.rest().get(path + "/" + root + "/messages?" + query).expect(200));
  }

  private Answer read(TestUser user, long seq) {
    return user.rest().put(path + "/" + root + "/read", object("seq", seq));
  }

  private void follow(TestUser user) {
    user.rest().put(path + "/" + root + "/follow", null).expect(204);
  }

  private void unfollow(TestUser user) {
    user.rest().delete(path + "/" + root + "/follow").expect(204);
  }

  private int unread(TestUser user) {
    return thread(user, root).path("unread").asInt();
  }

  private static List<Long> seqs(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("seq").asLong()).toList();
  }

  private static List<Long> roots(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.at("/root/seq").asLong()).toList();
  }

  @Test
  void repliesToRepliesBelongToTheThreadOfTheFirstMessage() {
    JsonNode first = reply(bob, root);
    assertThat(first.path("threadSeq").asLong()).isEqualTo(root);
    JsonNode second = reply(cat, first.path("seq").asLong());
    assertThat(second.path("threadSeq").asLong()).isEqualTo(root);
    assertThat(second.at("/replyTo/seq").asLong()).isEqualTo(first.path("seq").asLong());
    assertThat(ann.message(group, root).has("threadSeq")).isFalse();
    JsonNode stored = ann.message(group, second.path("seq").asLong());
    assertThat(stored.path("threadSeq").asLong()).isEqualTo(root);
    assertThat(replies(ann, "")).containsExactly(root + 1, root + 2);
    JsonNode thread = thread(ann, root);
    assertThat(thread.path("replies").asInt()).isEqualTo(2);
    assertThat(thread.path("lastSeq").asLong()).isEqualTo(root + 2);
    assertThat(thread.path("root")).isEqualTo(ann.message(group, root));
    assertThat(thread.path("lastReply")).isEqualTo(stored);
  }

  @Test
  void aReplyIsPushedWithItsThreadAndTakesOneVersion() {
    long before = ann.conversation(group).path("version").asLong();
    try (TestSocket socket = ann.connect()) {
      reply(bob, root);
      JsonNode told = socket.await("message.new");
      assertThat(told.path("threadSeq").asLong()).isEqualTo(root);
      assertThat(told.path("version").asLong()).isEqualTo(before + 1);
    }
    assertThat(ann.conversation(group).path("version").asLong()).isEqualTo(before + 1);
    assertThat(ann.changes(group, before).at("/items/0/threadSeq").asLong()).isEqualTo(root);
  }

  @Test
  void theNewestReplyComesFirstPageByPage() {
    long second = bob.send(group, "And when?").path("seq").asLong();
    long third = cat.send(group, "Who drives?").path("seq").asLong();
    LongStream.of(second, third, root).forEach(seq -> reply(bob, seq));
    JsonNode page = threads(ann, "limit=2");
    assertThat(roots(page)).containsExactly(root, third);
    String cursor = page.path("nextCursor").asString();
    JsonNode rest = threads(ann, "limit=2&cursor=" + cursor);
    assertThat(roots(rest)).containsExactly(second);
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(roots(threads(ann, "following=true"))).containsExactly(root);
    assertThat(roots(threads(cat, "following=true"))).containsExactly(third);
  }

  @Test
  void repliesArePagedInBothDirections() {
    for (int i = 0; i < 5; i++) {
      reply(bob, root);
      bob.send(group, "aside " + i);
    }
    List<Long> all = replies(ann, "");
    assertThat(all).hasSize(5).isSorted();
    assertThat(replies(ann, "limit=2")).isEqualTo(all.subList(3, 5));
    assertThat(replies(ann, "limit=2&beforeSeq=" + all.get(3))).isEqualTo(all.subList(1, 3));
    assertThat(replies(ann, "limit=2&afterSeq=" + all.get(0))).isEqualTo(all.subList(1, 3));
    assertThat(replies(ann, "afterSeq=" + all.get(4))).isEmpty();
    for (String bad : List.of("limit=0", "limit=201", "beforeSeq=x", "beforeSeq=1&afterSeq=1")) {
      ann.rest().get(path + "/" + root + "/messages?" + bad).expect(400);
    }
    ann.rest().get(path + "?following=x").expect(400);
  }

  @Test
  void whoBeganItWhoRepliesAndWhoIsNamedFollow() {
    assertThat(thread(ann, root).path("following").asBoolean()).isTrue();
    assertThat(thread(bob, root).path("following").asBoolean()).isFalse();
    reply(bob, root);
    assertThat(thread(bob, root).path("following").asBoolean()).isTrue();
    assertThat(thread(cat, root).path("following").asBoolean()).isFalse();
    reply(bob, root, cat);
    JsonNode named = thread(cat, root);
    assertThat(named.path("following").asBoolean()).isTrue();
    assertThat(named.path("unread").asInt()).as("his mention alone").isEqualTo(1);
    assertThat(unread(ann)).as("all that is new to who asked").isEqualTo(2);
    assertThat(unread(bob)).isZero();
    for (TestUser user : List.of(ann, cat)) {
      assertThat(threads(user, "").path("unreadThreads").asInt()).isEqualTo(1);
    }
    assertThat(threads(bob, "").path("unreadThreads").asInt()).isZero();
  }

  @Test
  void whoUnfollowedStaysOutUntilHeFollowsAgain() {
    unfollow(ann);
    reply(bob, root, ann);
    reply(ann, root);
    assertThat(thread(ann, root).path("following").asBoolean()).isFalse();
    assertThat(threads(ann, "").path("unreadThreads").asInt()).isZero();
    unfollow(cat);
    reply(bob, root, cat);
    assertThat(thread(cat, root).path("following").asBoolean()).isFalse();
    follow(cat);
    assertThat(thread(cat, root).path("following").asBoolean()).isTrue();
    assertThat(roots(threads(cat, "following=true"))).containsExactly(root);
  }

  @Test
  void whoFollowsByHimselfBeginsAtTheNewestReply() {
    reply(bob, root);
    assertThat(unread(cat)).isEqualTo(1);
    follow(cat);
    assertThat(unread(cat)).isZero();
    reply(bob, root);
    assertThat(unread(cat)).isEqualTo(1);
  }

  @Test
  void whoOnlyReadKeepsHisPlaceWhenHeIsDrawnIn() {
    long first = replySeq(bob, root);
    reply(bob, root);
    read(cat, first).expect(204);
    assertThat(thread(cat, root).path("following").asBoolean()).isFalse();
    reply(bob, root, cat);
    assertThat(thread(cat, root).path("following").asBoolean()).isTrue();
    assertThat(unread(cat)).isEqualTo(2);
  }

  @Test
  void readingMovesForwardOnlyAndApartFromTheConversation() {
    reply(bob, root);
    long last = replySeq(bob, root);
    ann.read(group, last);
    assertThat(unread(ann)).isEqualTo(2);
    read(ann, last).expect(204);
    read(ann, root).expect(204);
    assertThat(thread(ann, root).path("readSeq").asLong()).isEqualTo(last);
    assertThat(unread(ann)).isZero();
    assertThat(bob.conversation(group).at("/me/readSeq").asLong()).isZero();
    bob.send(group, "aside");
    read(ann, last + 1).expect(400);
    read(ann, -1).expect(400);
    ann.rest().put(path + "/" + root + "/read", object()).expect(400);
  }

  @Test
  void onlyOnesOwnDevicesAreToldAndOnlyOfWhatChanged() {
    long seq = replySeq(bob, root);
    try (TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      read(ann, seq).expect(204);
      read(ann, seq).expect(204);
      assertThat(phone.await("thread.me")).isEqualTo(mine(true, seq));
      unfollow(ann);
      unfollow(ann);
      assertThat(phone.await("thread.me")).isEqualTo(mine(false, seq));
      follow(ann);
      assertThat(phone.await("thread.me")).isEqualTo(mine(true, seq));
      cat.send(group, "after it all");
      phone.await("message.new");
      peer.await("message.new");
      assertThat(phone.events("thread.me")).isEmpty();
      assertThat(peer.events("thread.me")).isEmpty();
    }
  }

  private JsonNode mine(boolean following, long readSeq) {
    return Json.parse(
        Json.write(
            object(
                "conversationId",
                group,
                "threadSeq",
                root,
                "following",
                following,
                "readSeq",
                readSeq,
                "unread",
                0)));
  }

  @Test
  void aRecalledRootKeepsItsReplies() {
    long seq = replySeq(bob, root);
    ann.recall(group, root);
    bob.recall(group, seq);
    reply(cat, root);
    JsonNode item = threads(bob, "").at("/items/0");
    assertThat(item.at("/root/body").isNull()).isTrue();
    assertThat(item.path("replies").asInt()).isEqualTo(2);
    assertThat(replies(bob, "")).containsExactly(seq, seq + 1);
    assertThat(unread(ann)).isEqualTo(2);
    assertThat(ann.message(group, seq).path("threadSeq").asLong()).isEqualTo(root);
  }

  @Test
  void whoJoinedAfterTheRootDoesNotSeeTheThread() {
    long first = replySeq(bob, root);
    reply(bob, first, cat);
    new Membership(group, cat).joinedAfter(root);
    assertThat(threads(cat, "").path("items")).isEmpty();
    assertThat(threads(cat, "").path("unreadThreads").asInt()).isZero();
    cat.rest().get(path + "/" + root).expect(404);
    cat.rest().get(path + "/" + root + "/messages").expect(404);
    read(cat, first).expect(404);
    cat.rest().put(path + "/" + root + "/follow", null).expect(404);
    assertThat(reply(cat, first).path("threadSeq").asLong()).isEqualTo(root);
    assertThat(replies(ann, "")).hasSize(3);
  }

  @Test
  void whatOneHasHiddenIsNotShown() {
    long first = replySeq(bob, root);
    long second = replySeq(bob, root);
    hide(ann, second);
    assertThat(replies(ann, "")).containsExactly(first);
    assertThat(thread(ann, root).path("lastReply").isNull()).isTrue();
    assertThat(thread(ann, root).path("replies").asInt()).isEqualTo(2);
    hide(ann, root);
    assertThat(threads(ann, "").path("items")).isEmpty();
    assertThat(threads(ann, "").path("unreadThreads").asInt()).isZero();
    ann.rest().get(path + "/" + root).expect(404);
    assertThat(roots(threads(bob, ""))).containsExactly(root);
  }

  private void hide(TestUser user, long seq) {
    user.rest().delete("/conversations/" + group + "/messages/" + seq + "/mine").expect(204);
  }

  @Test
  void noThreadBeginsAtASystemMessageOrAReply() {
    assertThat(reply(bob, 1).has("threadSeq")).isFalse();
    ann.rest().get(path + "/1").expect(404);
    long seq = replySeq(bob, root);
    ann.rest().get(path + "/" + seq).expect(404);
    ann.rest().get(path + "/0").expect(404);
    ann.rest().get(path + "/" + (seq + 1)).expect(404);
  }

  @Test
  void directConversationsHaveNone() {
    String chat = ann.direct(bob);
    ann.send(chat, "one");
    Object answer =
        object("clientId", "r", "type", "text", "body", object("text", "two"), "replyTo", 1);
    assertThat(bob.post(chat, answer).expect(201).has("threadSeq")).isFalse();
    assertThat(ann.rest().get("/conversations/" + chat + "/threads").expect(200).path("items"))
        .isEmpty();
    ann.rest().get("/conversations/" + chat + "/threads/1").expect(404);
  }

  @Test
  void aForwardedReplyBelongsToNoThread() {
    long seq = replySeq(bob, root);
    Object name = object("conversationId", group, "seq", seq);
    JsonNode copy = ann.post(group, object("clientId", "f", "forwardOf", name)).expect(201);
    assertThat(copy.has("threadSeq")).isFalse();
  }

  @Test
  void aRepeatedReplyCountsOnce() {
    Object answer =
        object("clientId", "r", "type", "text", "body", object("text", "x"), "replyTo", root);
    bob.post(group, answer).expect(201);
    assertThat(bob.post(group, answer).expect(200).path("threadSeq").asLong()).isEqualTo(root);
    assertThat(thread(ann, root).path("replies").asInt()).isEqualTo(1);
  }

  @Test
  void aDeletedAccountLeavesNoMarks() {
    reply(bob, root);
    bob.rest().call("DELETE", "/me", object("password", bob.password())).expect(204);
    AccountId account = AccountId.parse(bob.id());
    assertThat(
            server
                .bean(Database.class)
                .<Integer>read(
                    sql ->
                        sql.fetchCount(
                            THREAD_MEMBER, THREAD_MEMBER.ACCOUNT_ID.eq(account.value()))))
        .isZero();
  }
}

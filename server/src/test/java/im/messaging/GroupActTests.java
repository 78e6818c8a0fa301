package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.messaging.store.GroupAct;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done to a group and its members, and what each of them sees of it. */
class GroupActTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser cat = client.register("cat").befriend(ann);
  private final TestUser dan = client.register("dan").befriend(bob).befriend(ann);
  private final String group = ann.group("Plans", bob, cat);
  private final String path = "/conversations/" + group;

  private Answer add(TestUser by, TestUser... newcomers) {
    List<String> ids = new ArrayList<>();
    for (TestUser newcomer : newcomers) {
      ids.add(newcomer.id());
    }
    return by.rest().post(path + "/members", object("userIds", ids));
  }

  private Answer kick(TestUser by, TestUser member) {
    return by.rest().delete(path + "/members/" + member.id());
  }

  private Answer govern(TestUser by, TestUser member, String field, @Nullable Object value) {
    return by.rest().patch(path + "/members/" + member.id(), object(field, value));
  }

  private Answer configure(TestUser by, String field, @Nullable Object value) {
    return by.rest().patch(path, object(field, value));
  }

  private void makeAdmin(TestUser member) {
    govern(ann, member, "role", "admin").expect(200);
  }

  private static int write(TestUser user, String conversation) {
    return user.post(conversation, TestUser.text(TestClient.unique("c"), "hello")).status();
  }

  private static Answer mention(TestUser user, String conversation, TestUser named) {
    Object mentions = object("userIds", List.of(named.id()), "all", false);
    return user.post(conversation, TestUser.mentioning("you there", mentions));
  }

  /** The list of members that was read for the first mention does not know of him. */
  @Test
  void whoHasJustComeCanBeMentionedThoughNobodyIsConnected() {
    mention(ann, group, bob).expect(201);
    mention(ann, group, dan).expect(400);
    add(ann, dan).expect(200);
    mention(ann, group, dan).expect(201);
  }

  @Test
  void aNewMemberSeesTheGroupFromHisJoiningOn() {
    ann.send(group, "before");
    try (TestSocket newcomer = dan.connect();
        TestSocket member = cat.connect()) {
      JsonNode added = add(bob, dan).expect(200).path("items");
      assertThat(added.path(0).path("userId").asString()).isEqualTo(dan.id());
      assertThat(newcomer.await("conversation.new").path("id").asString()).isEqualTo(group);
      JsonNode joined = newcomer.await("message.new");
      assertThat(joined.at("/body/event").asString()).isEqualTo("joined");
      assertThat(joined.at("/body/userId").asString()).isEqualTo(dan.id());
      assertThat(joined.path("senderId").asString()).isEqualTo(bob.id());
      JsonNode changed = member.await("member.changed");
      assertThat(changed.path("change").asString()).isEqualTo("joined");
      assertThat(changed.path("version").asLong()).isEqualTo(joined.path("version").asLong() - 1);
    }
    assertThat(dan.messages(group)).hasSize(1);
    assertThat(dan.rest().get(path + "/messages/2").problem().status()).isEqualTo(404);
    assertThat(dan.changes(group, 0).path("items")).hasSize(1);
    assertThat(dan.conversation(group).at("/me/unread").asLong()).isZero();
    ann.send(group, "after");
    assertThat(dan.conversation(group).at("/me/unread").asLong()).isEqualTo(1);
    assertThat(dan.conversation(group).path("memberCount").asInt()).isEqualTo(4);
  }

  @Test
  void anEditOfWhatWasBeforeDoesNotReachANewMember() {
    ann.send(group, "before");
    add(ann, dan).expect(200);
    try (TestSocket newcomer = dan.connect()) {
      ann.edit(group, 2, "other words");
      ann.recall(group, 2);
      ann.send(group, "after");
      newcomer.await(
          "message.new", message -> message.at("/body/text").asString("").equals("after"));
      assertThat(newcomer.events("message.updated")).isEmpty();
    }
    assertThat(dan.changes(group, 0).toString()).doesNotContain("other words");
  }

  @Test
  void withHistoryANewMemberSeesWhatWasBefore() {
    ann.send(group, "before");
    configure(ann, "historyForNewMembers", true).expect(200);
    add(ann, dan).expect(200);
    assertThat(dan.message(group, 2).at("/body/text").asString()).isEqualTo("before");
    assertThat(dan.conversation(group).at("/me/unread").asLong()).isZero();
  }

  @Test
  void whoIsThereIsPassedOver() {
    long version = ann.conversation(group).path("version").asLong();
    assertThat(add(ann, bob).expect(200).path("items")).isEmpty();
    assertThat(ann.conversation(group).path("version").asLong()).isEqualTo(version);
  }

  @Test
  void atMostTwoHundredAreBroughtInAtOnce() {
    List<String> crowd = Collections.nCopies(201, dan.id());
    assertThat(ann.rest().post(path + "/members", object("userIds", crowd)).problem().status())
        .isEqualTo(400);
  }

  @Test
  void onlyContactsAreBroughtInAndOnlyByWhoMay() {
    assertThat(add(cat, dan).problem().status()).isEqualTo(403);
    configure(ann, "invitePolicy", "admins").expect(200);
    assertThat(add(bob, dan).problem().status()).isEqualTo(403);
    makeAdmin(bob);
    add(bob, dan).expect(200);
  }

  @Test
  void whoIsTakenOutHearsOfItAndIsOut() {
    try (TestSocket out = bob.connect();
        TestSocket member = cat.connect()) {
      kick(ann, bob).expect(204);
      assertThat(out.await("conversation.removed").path("reason").asString()).isEqualTo("kicked");
      assertThat(member.await("member.changed").path("change").asString()).isEqualTo("kicked");
      JsonNode said = member.await("message.new");
      assertThat(said.at("/body/event").asString()).isEqualTo("kicked");
      assertThat(said.at("/body/userId").asString()).isEqualTo(bob.id());
      ann.send(group, "without bob");
      member.await("message.new", m -> m.at("/body/text").asString("").equals("without bob"));
      assertThat(out.events("message.new")).isEmpty();
    }
    assertThat(write(bob, group)).isEqualTo(404);
    assertThat(bob.sync().path("heads").toString()).doesNotContain(group);
    kick(ann, bob).expect(204);
    assertThat(kick(ann, dan).problem().status()).isEqualTo(404);
  }

  @Test
  void whoComesBackStartsAnew() {
    bob.send(group, "mine");
    kick(ann, bob).expect(204);
    ann.send(group, "unseen");
    add(ann, bob).expect(200);
    assertThat(bob.conversation(group).at("/me/unread").asLong()).isZero();
    ann.send(group, "seen");
    bob.send(group, "mine again");
    assertThat(bob.conversation(group).at("/me/unread").asLong()).isEqualTo(1);
    assertThat(bob.messages(group).toString()).doesNotContain("unseen");
  }

  /**
   * Where both fell into one commit he was told of his coming first, and what he wrote before
   * counted.
   */
  @Test
  void whoGoesAndComesBackInOneCommitIsIn() {
    MessageLog log = TestServer.shared().bean(MessageLog.class);
    ConversationId id = ConversationId.parse(group);
    AccountId owner = AccountId.parse(ann.id());
    AccountId guest = AccountId.parse(bob.id());
    try (TestSocket socket = bob.connect()) {
      for (int round = 0; round < 50; round++) {
        var sent = socket.request("message.send", TestSocket.message(group, "r" + round, "hello"));
        log.act(new LogEntry.Act(id, owner, new GroupAct.Kick(guest)));
        log.act(new LogEntry.Act(id, owner, new GroupAct.Add(Set.of(guest))))
            .toCompletableFuture()
            .join();
        sent.join();
      }
      String last = "the last";
      ann.send(group, last);
      socket.await("message.new", message -> message.at("/body/text").asString("").equals(last));
      assertThat(comingsAndGoings(socket)).last().isEqualTo("conversation.new");
    }
    JsonNode now = bob.conversation(group);
    assertThat(now.at("/me/unread").asLong()).isEqualTo(1);
  }

  private static List<String> comingsAndGoings(TestSocket socket) {
    return socket.events().stream()
        .map(event -> event.path("ev").asString())
        .filter(ev -> ev.equals("conversation.new") || ev.equals("conversation.removed"))
        .toList();
  }

  @Test
  void rolesDecideWhoGovernsWhom() {
    assertThat(kick(bob, cat).problem().status()).isEqualTo(403);
    assertThat(govern(bob, cat, "role", "admin").problem().status()).isEqualTo(403);
    makeAdmin(bob);
    makeAdmin(cat);
    assertThat(kick(bob, cat).problem().status()).isEqualTo(403);
    assertThat(kick(bob, ann).problem().status()).isEqualTo(403);
    assertThat(govern(bob, cat, "role", "member").problem().status()).isEqualTo(403);
    assertThat(govern(ann, cat, "role", "owner").problem().status()).isEqualTo(400);
    assertThat(govern(ann, cat, "role", "member").expect(200).path("role").asString())
        .isEqualTo("member");
    kick(bob, cat).expect(204);
  }

  @Test
  void anOwnerHandsOverBeforeLeaving() {
    assertThat(kick(ann, ann).problem().code()).isEqualTo("conflict");
    JsonNode now = ann.rest().post(path + "/owner", object("userId", bob.id())).expect(200);
    assertThat(now.at("/me/role").asString()).isEqualTo("admin");
    assertThat(bob.conversation(group).at("/me/role").asString()).isEqualTo("owner");
    ann.rest().delete(path + "/members/me").expect(204);
    assertThat(ann.rest().get(path).problem().status()).isEqualTo(404);
    cat.rest().delete(path + "/members/me").expect(204);
    bob.rest().delete(path + "/members/me").expect(204);
    assertThat(bob.rest().get(path).problem().status()).isEqualTo(404);
  }

  @Test
  void aGroupWhoseOwnerEndsHisAccountPassesToTheAdminLongestThere() {
    makeAdmin(cat);
    try (TestSocket member = bob.connect()) {
      ann.rest().call("DELETE", "/me", object("password", ann.password())).expect(204);
      member.await("member.changed", m -> m.path("change").asString().equals("left"));
    }
    assertThat(cat.conversation(group).at("/me/role").asString()).isEqualTo("owner");
    assertThat(cat.conversation(group).path("memberCount").asInt()).isEqualTo(2);
  }

  @Test
  void aDissolvedGroupIsGoneForAll() {
    try (TestSocket member = cat.connect()) {
      assertThat(bob.rest().delete(path).problem().status()).isEqualTo(403);
      ann.rest().delete(path).expect(204);
      assertThat(member.await("conversation.removed").path("reason").asString())
          .isEqualTo("dissolved");
    }
    assertThat(ann.rest().get(path).problem().status()).isEqualTo(404);
    assertThat(write(cat, group)).isEqualTo(404);
  }

  @Test
  void aMutedMemberDoesNotWriteUntilItIsOver() {
    Instant until = Instant.now().plus(Duration.ofHours(1));
    try (TestSocket muted = bob.connect()) {
      govern(ann, bob, "mutedUntil", until.toString()).expect(200);
      JsonNode changed = muted.await("member.changed");
      assertThat(changed.path("change").asString()).isEqualTo("muted");
      assertThat(write(bob, group)).isEqualTo(403);
      assertThat(write(cat, group)).isEqualTo(201);
      govern(ann, bob, "mutedUntil", null).expect(200);
      assertThat(write(bob, group)).isEqualTo(201);
    }
    govern(ann, bob, "mutedUntil", Instant.now().minusSeconds(1).toString()).expect(200);
    assertThat(write(bob, group)).isEqualTo(201);
  }

  @Test
  void whereAllAreMutedOnlyAdminsWrite() {
    makeAdmin(bob);
    assertThat(write(cat, group)).isEqualTo(201);
    configure(bob, "mutedAll", true).expect(200);
    assertThat(write(cat, group)).isEqualTo(403);
    assertThat(write(bob, group)).isEqualTo(201);
    configure(bob, "mutedAll", false).expect(200);
    assertThat(write(cat, group)).isEqualTo(201);
  }

  @Test
  void slowModeMakesMembersWaitButNotAdmins() {
    configure(ann, "slowModeSeconds", 3600).expect(200);
    assertThat(write(bob, group)).isEqualTo(201);
    Answer tooSoon = bob.post(group, TestUser.text("again", "hello"));
    assertThat(tooSoon.problem().code()).isEqualTo("rate_limited");
    assertThat(tooSoon.header("Retry-After")).isNotEmpty();
    assertThat(write(ann, group)).isEqualTo(201);
    assertThat(write(ann, group)).isEqualTo(201);
    configure(ann, "slowModeSeconds", 0).expect(200);
    assertThat(write(bob, group)).isEqualTo(201);
  }

  @Test
  void inAChannelOnlyAdminsPost() {
    String channel =
        ann.create(
                object(
                    "type",
                    "group",
                    "title",
                    "News",
                    "channel",
                    true,
                    "memberIds",
                    List.of(bob.id())))
            .path("id")
            .asString();
    assertThat(write(bob, channel)).isEqualTo(403);
    assertThat(write(ann, channel)).isEqualTo(201);
    bob.rest()
        .put("/conversations/" + channel + "/messages/2/reactions/%F0%9F%91%8D", null)
        .expect(200);
  }

  @Test
  void aChangeOfSettingsTakesAVersionAndOneForEachSystemMessage() {
    try (TestSocket member = bob.connect()) {
      long before = ann.conversation(group).path("version").asLong();
      Object patch = object("title", "Party", "announcement", "Bring cake", "joinPolicy", "closed");
      JsonNode now = ann.rest().patch(path, patch).expect(200);
      assertThat(now.path("title").asString()).isEqualTo("Party");
      assertThat(now.path("joinPolicy").asString()).isEqualTo("closed");
      assertThat(now.path("version").asLong()).isEqualTo(before + 3);
      JsonNode updated = member.await("conversation.updated");
      assertThat(updated.path("version").asLong()).isEqualTo(before + 1);
      assertThat(updated.path("announcement").asString()).isEqualTo("Bring cake");
      assertThat(updated.has("me")).isFalse();
      assertThat(updated.has("peer")).isFalse();
      assertThat(member.await("message.new").at("/body/event").asString()).isEqualTo("title");
      assertThat(
              member
                  .await(
                      "message.new", m -> m.at("/body/event").asString("").equals("announcement"))
                  .path("version")
                  .asLong())
          .isEqualTo(before + 3);
      JsonNode changes = bob.changes(group, before);
      assertThat(changes.path("conversation").path("title").asString()).isEqualTo("Party");
      assertThat(changes.path("membersChanged").asBoolean()).isFalse();
      ann.rest().patch(path, patch).expect(200);
      assertThat(ann.conversation(group).path("version").asLong()).isEqualTo(before + 3);
    }
  }

  @Test
  void wrongSettingsAreNamed() {
    assertThat(configure(ann, "title", "").problem().status()).isEqualTo(400);
    assertThat(configure(ann, "title", null).problem().status()).isEqualTo(400);
    assertThat(configure(ann, "joinPolicy", "whatever").problem().status()).isEqualTo(400);
    assertThat(configure(ann, "slowModeSeconds", -1).problem().status()).isEqualTo(400);
    assertThat(configure(ann, "avatarFileId", "none").problem().status()).isEqualTo(400);
    assertThat(configure(bob, "title", "Mine").problem().status()).isEqualTo(403);
    String direct = ann.direct(bob);
    assertThat(
            ann.rest().patch("/conversations/" + direct, object("title", "x")).problem().status())
        .isEqualTo(403);
  }

  @Test
  void membersAreListedByRankThenByTheirComing() {
    makeAdmin(cat);
    JsonNode first = ann.rest().get(path + "/members?limit=2").expect(200);
    assertThat(first.path("items").path(0).path("userId").asString()).isEqualTo(ann.id());
    assertThat(first.path("items").path(1).path("userId").asString()).isEqualTo(cat.id());
    JsonNode rest =
        ann.rest()
            .get(path + "/members?limit=2&cursor=" + first.path("nextCursor").asString())
            .expect(200);
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.path("items").path(0).at("/user/username").asString())
        .isEqualTo(bob.username());
    assertThat(ann.rest().get(path + "/members?query=" + bob.username()).expect(200).path("items"))
        .hasSize(1);
  }

  @Test
  void aMissedMembershipShowsInChanges() {
    long before = bob.conversation(group).path("version").asLong();
    add(ann, dan).expect(200);
    JsonNode changes = bob.changes(group, before);
    assertThat(changes.path("membersChanged").asBoolean()).isTrue();
    assertThat(changes.path("conversation").path("memberCount").asInt()).isEqualTo(4);
    assertThat(changes.path("version").asLong()).isEqualTo(before + 2);
  }
}

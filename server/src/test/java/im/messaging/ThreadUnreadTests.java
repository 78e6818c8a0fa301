package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Threads against a model that counts messages one by one. */
class ThreadUnreadTests {

  private static final int STEPS = 80;

  /**
   * What a member did with a thread; neither followed nor unfollowed where {@code following} is
   * null.
   */
  private record Mark(@Nullable Boolean following, long readSeq) {

    private static final Mark NONE = new Mark(null, 0);

    Mark drawnIn() {
      return following == null ? new Mark(true, readSeq) : this;
    }
  }

  private record Reply(long seq, long root, TestUser sender) {}

  /** How a thread stands with a member. */
  private record Shown(int replies, boolean following, long readSeq, long unread) {}

  private static final class Member {

    private final TestUser user;
    private final Map<Long, Mark> marks = new HashMap<>();
    private long floor;

    Member(TestUser user) {
      this.user = user;
    }

    Mark mark(long root) {
      return marks.getOrDefault(root, Mark.NONE);
    }

    void drawIn(long root, long readSeq) {
      marks.merge(root, new Mark(true, readSeq), (held, fresh) -> held.drawnIn());
    }
  }

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final Member owner = new Member(client.register("own"));
  private final Member guest = new Member(client.register("guest").befriend(owner.user));
  private final List<Member> members = new ArrayList<>(List.of(owner));
  private final TreeSet<Long> roots = new TreeSet<>();
  private final List<Reply> replies = new ArrayList<>();
  private String group = "";
  private String path = "";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void eachMemberSeesWhatTheModelSaysWhateverHappens(long seed) {
    members.add(new Member(client.register("one").befriend(owner.user)));
    members.add(new Member(client.register("two").befriend(owner.user)));
    group = owner.user.group("Plans", members.get(1).user, members.get(2).user);
    path = "/conversations/" + group;
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      act(random, step);
      for (Member member : members) {
        assertSame(member, "seed " + seed + " step " + step);
      }
    }
  }

  private void assertSame(Member member, String when) {
    Map<Long, Shown> expected = expected(member);
    long unread =
        expected.values().stream().filter(shown -> shown.following && shown.unread > 0).count();
    JsonNode page = member.user.rest().get(path + "/threads?limit=100").expect(200);
    Map<Long, Shown> shown = new TreeMap<>();
    page.path("items").forEach(item -> shown.put(item.at("/root/seq").asLong(), shown(item)));
    assertThat(shown).as(when).isEqualTo(expected);
    assertThat(page.path("unreadThreads").asLong()).as(when).isEqualTo(unread);
  }

  private static Shown shown(JsonNode item) {
    return new Shown(
        item.path("replies").asInt(),
        item.path("following").asBoolean(),
        item.path("readSeq").asLong(),
        item.path("unread").asLong());
  }

  private Map<Long, Shown> expected(Member member) {
    Map<Long, Shown> expected = new TreeMap<>();
    for (Reply reply : replies) {
      Mark mark = member.mark(reply.root);
      if (reply.root > member.floor) {
        boolean news = reply.seq > mark.readSeq && reply.sender != member.user;
        boolean following = Boolean.TRUE.equals(mark.following);
        expected.merge(
            reply.root,
            new Shown(1, following, mark.readSeq, news ? 1 : 0),
            (one, two) ->
                new Shown(one.replies + 1, following, mark.readSeq, one.unread + two.unread));
      }
    }
    return expected;
  }

  private void act(Random random, int step) {
    Member member = members.get(random.nextInt(members.size()));
    List<Long> seen = List.copyOf(roots.tailSet(member.floor, false));
    int choice = seen.isEmpty() ? 0 : random.nextInt(11);
    if (choice == 0) {
      begin(member, "root " + step);
    } else if (choice == 1) {
      comeOrGo();
    } else if (choice == 2) {
      recall(member, random);
    } else {
      long root = seen.get(random.nextInt(seen.size()));
      switch (choice) {
        case 3, 4 -> read(member, root, random);
        case 5 -> follow(member, root);
        case 6 -> unfollow(member, root);
        default -> reply(member, root, members.get(random.nextInt(members.size())), random);
      }
    }
  }

  private void begin(Member member, String text) {
    long root = member.user.send(group, text).path("seq").asLong();
    roots.add(root);
    member.marks.put(root, new Mark(true, root));
  }

  private void comeOrGo() {
    if (members.remove(guest)) {
      owner.user.rest().delete(path + "/members/" + guest.user.id()).expect(204);
    } else {
      guest.floor = owner.user.conversation(group).path("lastSeq").asLong();
      List<String> ids = List.of(guest.user.id());
      owner.user.rest().post(path + "/members", object("userIds", ids)).expect(200);
      members.add(guest);
    }
  }

  private void recall(Member member, Random random) {
    List<Reply> own = replies.stream().filter(reply -> reply.sender == member.user).toList();
    own.stream()
        .filter(reply -> reply.seq > member.floor)
        .skip(random.nextInt(own.size() + 1))
        .findFirst()
        .ifPresent(reply -> member.user.recall(group, reply.seq));
  }

  private long end(long root) {
    return replies.stream()
        .filter(reply -> reply.root == root)
        .mapToLong(Reply::seq)
        .max()
        .orElse(root);
  }

  private void read(Member member, long root, Random random) {
    long seq = random.nextLong(root, end(root) + 1);
    member.user.rest().put(path + "/threads/" + root + "/read", object("seq", seq)).expect(204);
    Mark mark = member.mark(root);
    member.marks.put(root, new Mark(mark.following, Math.max(seq, mark.readSeq)));
  }

  private void follow(Member member, long root) {
    member.user.rest().put(path + "/threads/" + root + "/follow", null).expect(204);
    Mark mark = member.marks.getOrDefault(root, new Mark(null, end(root)));
    member.marks.put(root, new Mark(true, mark.readSeq));
  }

  private void unfollow(Member member, long root) {
    member.user.rest().delete(path + "/threads/" + root + "/follow").expect(204);
    member.marks.put(root, new Mark(false, member.mark(root).readSeq));
  }

  /** Answers the root or one of its replies; names another, or where that is himself nobody. */
  private void reply(Member member, long root, Member other, Random random) {
    List<Long> targets = new ArrayList<>(List.of(root));
    replies.stream().filter(reply -> reply.root == root).forEach(reply -> targets.add(reply.seq));
    List<String> named = member == other ? List.of() : List.of(other.user.id());
    Object mentions = object("userIds", named, "all", member == owner);
    long answered = targets.get(random.nextInt(targets.size()));
    Object reply = TestUser.mentioning("a reply", mentions, "replyTo", answered);
    JsonNode sent = member.user.post(group, reply).expect(201);
    long seq = sent.path("seq").asLong();
    replies.add(new Reply(seq, root, member.user));
    member.drawIn(root, seq);
    if (member != other) {
      other.drawIn(root, seq - 1);
    }
  }
}

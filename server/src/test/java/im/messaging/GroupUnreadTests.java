package im.messaging;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A group's unread messages and mentions against a model that counts them one by one. */
class GroupUnreadTests {

  private static final int STEPS = 60;

  /** What was said; {@code named} of the members by name, {@code all} of everybody. */
  private record Said(long seq, TestUser sender, List<TestUser> named, boolean all) {
    boolean mentions(TestUser user) {
      return all || named.contains(user);
    }
  }

  private static final class Member {

    private final TestUser user;
    private long floor;
    private long readSeq;

    Member(TestUser user) {
      this.user = user;
    }

    boolean hasUnread(Said said) {
      return said.seq > Math.max(readSeq, floor) && said.sender != user;
    }
  }

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final Member owner = new Member(client.register("own"));
  private final Member guest = new Member(client.register("guest").befriend(owner.user));
  private final List<Member> members = new ArrayList<>(List.of(owner));
  private final List<Said> said = new ArrayList<>();
  private String group = "";
  private String path = "";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachMemberHasUnreadWhatTheModelSaysWhateverHappens(long seed) {
    members.add(new Member(client.register("one").befriend(owner.user)));
    members.add(new Member(client.register("two").befriend(owner.user)));
    group = owner.user.group("Plans", members.get(1).user, members.get(2).user);
    path = "/conversations/" + group;
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      act(random);
      for (Member member : members) {
        assertSame(member, "seed " + seed + " step " + step);
      }
    }
  }

  private void assertSame(Member member, String when) {
    long unread = said.stream().filter(member::hasUnread).count();
    long mentions =
        said.stream()
            .filter(member::hasUnread)
            .filter(message -> message.mentions(member.user))
            .count();
    JsonNode listed = member.user.conversations().path("items");
    for (JsonNode shown : List.of(member.user.conversation(group), inList(listed))) {
      JsonNode me = shown.path("me");
      assertThat(me.path("unread").asLong()).as("unread, " + when).isEqualTo(unread);
      assertThat(me.path("mentions").asLong()).as("mentions, " + when).isEqualTo(mentions);
    }
  }

  private JsonNode inList(JsonNode items) {
    for (JsonNode item : items) {
      if (item.path("id").asString().equals(group)) {
        return item;
      }
    }
    throw new AssertionError("the group is not listed");
  }

  private void act(Random random) {
    Member member = members.get(random.nextInt(members.size()));
    switch (random.nextInt(10)) {
      case 0 -> comeOrGo();
      case 1, 2 -> read(member, random);
      case 3 -> recall(member);
      case 4 -> rename(random);
      default -> say(member, random);
    }
  }

  private long lastSeq() {
    return owner.user.conversation(group).path("lastSeq").asLong();
  }

  private void comeOrGo() {
    if (members.remove(guest)) {
      owner.user.rest().delete(path + "/members/" + guest.user.id()).expect(204);
    } else {
      guest.floor = lastSeq();
      guest.readSeq = 0;
      Object ids = object("userIds", List.of(guest.user.id()));
      owner.user.rest().post(path + "/members", ids).expect(200);
      members.add(guest);
    }
  }

  private void read(Member member, Random random) {
    long seq = random.nextLong(1, lastSeq() + 1);
    member.user.read(group, seq);
    member.readSeq = Math.max(member.readSeq, seq);
  }

  /** The body goes, what counts stays. */
  private void recall(Member member) {
    said.stream()
        .filter(message -> message.sender == member.user && message.seq > member.floor)
        .reduce((one, later) -> later)
        .ifPresent(message -> member.user.recall(group, message.seq));
  }

  /** Its system message does not count. */
  private void rename(Random random) {
    owner.user.rest().patch(path, object("title", "Plans " + random.nextInt())).expect(200);
  }

  private void say(Member member, Random random) {
    TestUser named = members.get(random.nextInt(members.size())).user;
    boolean all = member == owner && random.nextInt(4) == 0;
    List<TestUser> names = random.nextBoolean() ? List.of(named) : List.of();
    Object mentions = object("userIds", names.stream().map(TestUser::id).toList(), "all", all);
    JsonNode sent = member.user.post(group, TestUser.mentioning("tea", mentions)).expect(201);
    said.add(new Said(sent.path("seq").asLong(), member.user, names, all));
  }
}

package im.messaging;

import static im.storage.tables.Tables.CONVERSATION;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.ConversationId;
import im.storage.Database;
import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadsTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser zoe = client.register("Zoe").befriend(ann);
  private final TestUser bob = client.register("bob").befriend(ann);
  private final TestUser cat = client.register("Cat").befriend(ann);
  private final String group = group();

  private String group() {
    Object wish =
        object(
            "type", "group", "title", "Plans", "memberIds", List.of(zoe.id(), bob.id(), cat.id()));
    return ann.create(wish).path("id").asString();
  }

  private static Answer reads(TestUser user, String conversation, long seq, String query) {
    String path = "/conversations/" + conversation + "/messages/" + seq + "/reads?" + query;
    return user.rest().get(path);
  }

  private List<String> names(long seq) {
    return names(reads(ann, group, seq, "").expect(200));
  }

  private static List<String> names(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(item -> item.at("/user/displayName").asString())
        .toList();
  }

  @Test
  void theSenderSeesWhoHasReadAsFarByName() {
    long first = ann.send(group, "one").path("seq").asLong();
    long second = ann.send(group, "two").path("seq").asLong();
    ann.read(group, second);
    assertThat(names(first)).isEmpty();
    zoe.read(group, second);
    bob.read(group, second);
    cat.read(group, first);
    assertThat(names(first)).containsExactly("bob", "Cat", "Zoe");
    assertThat(names(second)).containsExactly("bob", "Zoe");
    JsonNode item = reads(ann, group, second, "").expect(200).at("/items/0");
    assertThat(item.path("userId").asString()).isEqualTo(bob.id());
    assertThat(item.path("user").propertyNames())
        .containsExactlyInAnyOrder("id", "username", "displayName", "avatarUrl", "bio");
  }

  @Test
  void theyComePageByPage() {
    long seq = ann.send(group, "one").path("seq").asLong();
    List.of(zoe, bob, cat).forEach(user -> user.read(group, seq));
    JsonNode page = reads(ann, group, seq, "limit=2").expect(200);
    assertThat(names(page)).containsExactly("bob", "Cat");
    String cursor = page.path("nextCursor").asString();
    JsonNode rest = reads(ann, group, seq, "limit=2&cursor=" + cursor).expect(200);
    assertThat(names(rest)).containsExactly("Zoe");
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    reads(ann, group, seq, "limit=101").expect(400);
    reads(ann, group, seq, "cursor=x").expect(400);
  }

  @Test
  void whoJoinedLaterHasNotReadIt() {
    long seq = ann.send(group, "one").path("seq").asLong();
    bob.read(group, seq);
    new Membership(group, bob).joinedAfter(seq);
    assertThat(names(seq)).isEmpty();
  }

  @Test
  void itIsForTheSenderAlone() {
    long seq = ann.send(group, "one").path("seq").asLong();
    reads(bob, group, seq, "").expect(403);
    reads(ann, group, seq + 1, "").expect(404);
    ann.rest().delete("/conversations/" + group + "/messages/" + seq + "/mine").expect(204);
    reads(ann, group, seq, "").expect(404);
    new Membership(group, ann).end();
    reads(ann, group, seq, "").expect(404);
  }

  @Test
  void directConversationsHaveItToo() {
    String chat = ann.direct(bob);
    ann.send(chat, "one");
    bob.read(chat, 1);
    assertThat(names(reads(ann, chat, 1, "").expect(200))).containsExactly("bob");
  }

  @Test
  void ofALargeGroupNobodyIsTold() {
    long seq = ann.send(group, "one").path("seq").asLong();
    setMemberCount(100);
    reads(ann, group, seq, "").expect(200);
    setMemberCount(101);
    reads(ann, group, seq, "").expect(403);
  }

  private void setMemberCount(int count) {
    TestServer.shared()
        .bean(Database.class)
        .execute(
            sql ->
                sql.update(CONVERSATION)
                    .set(CONVERSATION.MEMBER_COUNT, count)
                    .where(CONVERSATION.ID.eq(ConversationId.parse(group).value()))
                    .execute());
  }
}

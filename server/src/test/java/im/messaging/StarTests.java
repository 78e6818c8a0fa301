package im.messaging;

import static im.storage.tables.Tables.STAR;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import im.testkit.Answer;
import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StarTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  private static String path(String conversation, long seq) {
    return "/conversations/" + conversation + "/messages/" + seq + "/star";
  }

  private Answer star(long seq) {
    return ann.rest().put(path(chat, seq), null);
  }

  private Answer unstar(long seq) {
    return ann.rest().delete(path(chat, seq));
  }

  private JsonNode stars(String query) {
    return ann.rest().get("/stars?" + query).expect(200);
  }

  private List<Long> starred() {
    return seqs(stars(""));
  }

  private static List<Long> seqs(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("seq").asLong()).toList();
  }

  private void send(int messages) {
    LongStream.range(0, messages).forEach(i -> bob.send(chat, "text " + i));
  }

  @Test
  void newestStarComesFirstPageByPage() {
    send(4);
    List.of(2L, 4L, 1L, 3L).forEach(seq -> star(seq).expect(204));
    JsonNode page = stars("limit=3");
    assertThat(seqs(page)).containsExactly(3L, 1L, 4L);
    assertThat(page.at("/items/0/body/text").asString()).isEqualTo("text 2");
    JsonNode rest = stars("limit=3&cursor=" + page.path("nextCursor").asString());
    assertThat(seqs(rest)).containsExactly(2L);
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    assertThat(bob.rest().get("/stars").expect(200).path("items")).isEmpty();
  }

  @Test
  void onlyOnesOwnDevicesAreToldAndOnlyOfWhatChanged() {
    send(1);
    try (TestSocket phone = ann.again("phone").connect();
        TestSocket peer = bob.connect()) {
      star(1).expect(204);
      star(1).expect(204);
      unstar(1).expect(204);
      unstar(1).expect(204);
      JsonNode first = phone.await("message.starred");
      assertThat(first)
          .isEqualTo(
              Json.parse(
                  Json.write(Json.object("conversationId", chat, "seq", 1, "starred", true))));
      assertThat(phone.await("message.starred").path("starred").asBoolean()).isFalse();
      bob.send(chat, "after it all");
      phone.await("message.new");
      peer.await("message.new");
      assertThat(phone.events("message.starred")).isEmpty();
      assertThat(peer.events("message.starred")).isEmpty();
    }
    assertThat(starred()).isEmpty();
    assertThat(ann.conversation(chat).path("version").asLong()).isEqualTo(2);
  }

  @Test
  void aRecalledMessageKeepsItsStar() {
    send(1);
    star(1).expect(204);
    bob.recall(chat, 1);
    JsonNode message = stars("").at("/items/0");
    assertThat(message.path("body").isNull()).isTrue();
    assertThat(message.path("recalledAt").isNull()).isFalse();
    unstar(1).expect(204);
    star(1).expect(204);
  }

  @Test
  void whatIsNotThereCannotBeStarred() {
    send(2);
    new Membership(chat, ann).joinedAfter(1);
    for (String seq : List.of("0", "1", "3", "x", "01")) {
      String path = "/conversations/" + chat + "/messages/" + seq + "/star";
      ann.rest().put(path, null).expect(404);
      ann.rest().delete(path).expect(404);
    }
    star(2).expect(204);
  }

  @Test
  void whoLeftFindsTheStarsOfThatConversationNoMore() {
    send(1);
    star(1).expect(204);
    String saved = ann.direct(ann);
    ann.send(saved, "to keep");
    ann.rest().put(path(saved, 1), null).expect(204);
    new Membership(chat, ann).end();
    assertThat(stars("").path("items").size()).isEqualTo(1);
    assertThat(stars("").at("/items/0/conversationId").asString()).isEqualTo(saved);
    star(1).expect(404);
    unstar(1).expect(404);
  }

  @Test
  void anAccountHasAtMostAThousand() {
    send(2);
    String full = ann.direct(ann);
    plant(full, 1_000);
    star(1).expect(409);
    ann.rest().delete(path(chat, 2)).expect(204);
    new Membership(full, ann).end();
    star(1).expect(204);
  }

  /** Stars on messages that the list would have to look for in vain. */
  private void plant(String conversation, int count) {
    AccountId account = AccountId.parse(ann.id());
    ConversationId id = ConversationId.parse(conversation);
    server
        .bean(Database.class)
        .execute(
            sql ->
                LongStream.rangeClosed(1, count)
                    .forEach(
                        seq ->
                            sql.insertInto(STAR)
                                .values(
                                    account.value(), id.value(), seq, server.bean(Ids.class).next())
                                .execute()));
  }

  @Test
  void aDeletedAccountLeavesNoStars() {
    send(1);
    star(1).expect(204);
    ann.rest().call("DELETE", "/me", Json.object("password", ann.password())).expect(204);
    AccountId account = AccountId.parse(ann.id());
    assertThat(
            server
                .bean(Database.class)
                .<Integer>read(sql -> sql.fetchCount(STAR, STAR.ACCOUNT_ID.eq(account.value()))))
        .isZero();
  }
}

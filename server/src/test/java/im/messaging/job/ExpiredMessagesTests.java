package im.messaging.job;

import static im.storage.tables.Tables.EXPIRING_MESSAGE;
import static im.storage.tables.Tables.MENTION;
import static im.storage.tables.Tables.MESSAGE;
import static im.storage.tables.Tables.MESSAGE_EDIT;
import static im.storage.tables.Tables.PIN;
import static im.storage.tables.Tables.REACTION;
import static im.storage.tables.Tables.SEARCH_MESSAGE;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.ConversationId;
import im.storage.Database;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages whose time has come, on a server where nobody lets them go but the test. */
class ExpiredMessagesTests {

  private static final TestServer SERVER = TestServer.start("im.roles=web,gateway,files");
  private static final String SECRET = "zanzibar";
  private static final long SEQ = 3;

  private final Database database = SERVER.bean(Database.class);
  private final ExpiredMessages expired = SERVER.bean(ExpiredMessages.class);
  private final TestClient client = new TestClient(SERVER.uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String group = ann.group("Plans", bob);
  private final String path = "/conversations/" + group;
  private final String message = path + "/messages/" + SEQ;

  @AfterAll
  static void endServer() {
    SERVER.close();
  }

  /** Everything there can be hangs on the message. */
  @BeforeEach
  void sendSecret() {
    setLife(60);
    Object mentions = object("userIds", List.of(bob.id()), "all", true);
    ann.post(
            group,
            object(
                "clientId",
                "c1",
                "type",
                "text",
                "body",
                object("text", "to be edited: " + SECRET),
                "mentions",
                mentions))
        .expect(201);
    ann.edit(group, SEQ, SECRET + " it is");
    bob.rest().put(message + "/reactions/%F0%9F%91%8D", null).expect(200);
    ann.rest().put(message + "/pin", null).expect(200);
    bob.rest().put(message + "/star", null).expect(204);
    feedSearch();
  }

  private void setLife(int seconds) {
    ann.rest().patch(path, object("messageLifeSeconds", seconds)).expect(200);
  }

  private static void feedSearch() {
    SearchFeeder feeder = SERVER.bean(SearchFeeder.class);
    while (feeder.step()) {
      assertThat(SERVER.dataDir()).exists();
    }
  }

  private UUID id() {
    return ConversationId.parse(group).value();
  }

  /** The message's time comes now. */
  private void end(long seq) {
    Instant now = Instant.now();
    database.execute(
        sql -> {
          sql.update(MESSAGE)
              .set(MESSAGE.EXPIRES_AT, now)
              .where(MESSAGE.CONVERSATION_ID.eq(id()), MESSAGE.SEQ.eq(seq))
              .execute();
          sql.update(EXPIRING_MESSAGE)
              .set(EXPIRING_MESSAGE.EXPIRES_AT, now)
              .where(EXPIRING_MESSAGE.CONVERSATION_ID.eq(id()), EXPIRING_MESSAGE.SEQ.eq(seq))
              .execute();
        });
  }

  private void letGo() {
    while (expired.step()) {
      assertThat(SERVER.dataDir()).exists();
    }
  }

  private long version() {
    return ann.conversation(group).path("version").asLong();
  }

  private int rows(Table<?> table, Field<UUID> conversation) {
    return database.read(sql -> sql.fetchCount(table, conversation.eq(id())));
  }

  /** What every path tells a member of the group. */
  private List<JsonNode> told(TestUser user, TestSocket socket) {
    Object here = object("conversationId", group);
    List<JsonNode> told =
        new ArrayList<>(
            List.of(
                user.messages(group),
                user.messages(group, "afterSeq=1"),
                user.messages(group, "beforeSeq=9"),
                user.messages(group, "aroundSeq=" + SEQ),
                user.message(group, SEQ),
                user.changes(group, 0),
                user.conversation(group),
                user.conversations(),
                socket.call("messages.list", here),
                socket.call("changes.list", object("conversationId", group, "sinceVersion", 0)),
                socket.call("conversations.list", object())));
    for (String list :
        List.of(
            path + "/pins",
            "/stars",
            "/messages/search?query=" + SECRET,
            "/messages/search?conversationId=" + group)) {
      told.add(user.rest().get(list).expect(200));
    }
    return told;
  }

  @Test
  void noPathShowsABodyWhoseTimeHasCome() {
    setLife(0);
    Object reply =
        object("clientId", "r1", "type", "text", "body", object("text", "yes"), "replyTo", SEQ);
    ann.post(group, reply).expect(201);
    try (TestSocket socket = bob.connect()) {
      assertThat(told(bob, socket)).allSatisfy(it -> assertThat(it.toString()).contains(SECRET));
      assertThat(ann.rest().get(message + "/edits").expect(200).toString()).contains(SECRET);
      end(SEQ);
      assertThat(told(bob, socket))
          .allSatisfy(it -> assertThat(it.toString()).doesNotContain(SECRET));
      assertThat(ann.rest().get(message + "/edits").expect(200).path("items")).isEmpty();
      assertThat(bob.rest().get(path + "/pins").expect(200).path("items")).isEmpty();
      JsonNode now = bob.message(group, SEQ);
      assertThat(now.path("body").isNull()).isTrue();
      assertThat(now.path("reactions")).isEmpty();
      assertThat(now.has("pinnedAt")).isFalse();
      assertThat(ann.post(group, TestUser.text("c1", "x")).problem().code()).isEqualTo("conflict");
    }
  }

  @Test
  void nothingIsDoneToWhatHasExpired() {
    end(SEQ);
    for (int round = 0; round < 2; round++) {
      Object edit = object("body", object("text", "again"));
      assertThat(ann.rest().patch(message, edit).problem().code()).isEqualTo("conflict");
      assertThat(ann.rest().delete(message).problem().code()).isEqualTo("conflict");
      assertThat(ann.rest().put(message + "/pin", null).problem().code()).isEqualTo("conflict");
      assertThat(bob.rest().put(message + "/reactions/%E2%9D%A4", null).problem().code())
          .isEqualTo("conflict");
      Object copy = object("conversationId", group, "seq", SEQ);
      Object forward = object("clientId", "f" + round, "forwardOf", copy);
      assertThat(Problem.thrownBy(() -> ann.post(group, forward).ok()).status()).isEqualTo(404);
      letGo();
    }
  }

  @Test
  void nothingIsLeftOfWhatHasExpired() {
    bob.rest().put(message + "/reactions/%E2%9D%A4", null).expect(200);
    long before = version();
    end(SEQ);
    try (TestSocket socket = bob.connect()) {
      letGo();
      JsonNode updated = socket.await("message.updated");
      assertThat(updated.path("version").asLong()).isEqualTo(before + 1);
      assertThat(updated.path("body").isNull()).isTrue();
      assertThat(updated.path("recalledAt").isNull()).isTrue();
    }
    feedSearch();
    assertThat(version()).isEqualTo(before + 1);
    Record row =
        database.read(
            sql ->
                sql.selectFrom(MESSAGE)
                    .where(MESSAGE.CONVERSATION_ID.eq(id()), MESSAGE.SEQ.eq(SEQ))
                    .fetchSingle());
    assertThat(row.get(MESSAGE.BODY)).isNull();
    assertThat(row.get(MESSAGE.REACTIONS)).isNull();
    assertThat(row.get(MESSAGE.PINNED_AT)).isNull();
    assertThat(rows(MESSAGE_EDIT, MESSAGE_EDIT.CONVERSATION_ID)).isZero();
    assertThat(rows(REACTION, REACTION.CONVERSATION_ID)).isZero();
    assertThat(rows(PIN, PIN.CONVERSATION_ID)).isZero();
    assertThat(rows(MENTION, MENTION.CONVERSATION_ID)).isZero();
    assertThat(rows(SEARCH_MESSAGE, SEARCH_MESSAGE.CONVERSATION_ID)).isZero();
    assertThat(rows(EXPIRING_MESSAGE, EXPIRING_MESSAGE.CONVERSATION_ID)).isZero();
    JsonNode me = bob.conversation(group).path("me");
    assertThat(me.path("unread").asLong()).isEqualTo(1);
    assertThat(me.path("mentions").asLong()).isZero();
  }

  @Test
  void manyAreLetGoOnceWhoeverDoesIt() {
    IntStream.range(0, 250).forEach(i -> ann.send(group, "c-" + i, "hello"));
    long last = ann.conversation(group).path("lastSeq").asLong();
    long before = version();
    for (long seq = last - 249; seq <= last; seq++) {
      end(seq);
    }
    IntStream.range(0, 4).parallel().forEach(i -> letGo());
    assertThat(version()).isEqualTo(before + 250);
    JsonNode gone = bob.messages(group, "limit=200");
    assertThat(gone).allSatisfy(it -> assertThat(it.path("body").isNull()).isTrue());
    assertThat(rows(EXPIRING_MESSAGE, EXPIRING_MESSAGE.CONVERSATION_ID)).isEqualTo(1);
  }

  @Test
  void aDissolvedGroupsMessagesGoToo() {
    ann.rest().delete(path).expect(204);
    end(SEQ);
    letGo();
    assertThat(rows(MESSAGE_EDIT, MESSAGE_EDIT.CONVERSATION_ID)).isZero();
    assertThat(rows(EXPIRING_MESSAGE, EXPIRING_MESSAGE.CONVERSATION_ID)).isZero();
  }
}

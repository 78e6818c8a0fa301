package im.messaging.store;

import static im.storage.tables.Tables.EXPIRING_MESSAGE;
import static im.storage.tables.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import im.group.GroupPatch;
import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.platform.text.Patch;
import im.storage.Database;
import im.testkit.TestClient;
import im.testkit.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log on the SQL engine of this run. */
class SqlMessageLogTests extends MessageLogContract {

  private static final TestServer SERVER = TestServer.shared();
  private static final AccountId SOMEBODY = register("somebody");

  private static AccountId register(String name) {
    return AccountId.parse(new TestClient(SERVER.uri()).register(name).id());
  }

  @Override
  MessageLog log() {
    return SERVER.bean(MessageLog.class);
  }

  @Override
  Chat openChat() {
    ConversationId id = SERVER.bean(Ids.class).nextConversation();
    Chat chat = new Chat(id, register("one"), register("two"));
    SERVER.bean(ConversationTable.class).openDirect(id, chat.one(), chat.two(), Instant.now());
    return chat;
  }

  @Override
  void setLife(Chat chat, int seconds) {
    GroupPatch life =
        new GroupPatch(
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.absent(),
            Patch.of(seconds));
    log()
        .act(new LogEntry.Act(chat.id(), chat.one(), new GroupAct.Configure(life)))
        .toCompletableFuture()
        .join();
  }

  @Override
  void endLife(ConversationId conversation, long seq) {
    SERVER
        .bean(Database.class)
        .execute(
            sql -> {
              sql.update(MESSAGE)
                  .set(MESSAGE.EXPIRES_AT, Instant.EPOCH)
                  .where(MESSAGE.CONVERSATION_ID.eq(conversation.value()), MESSAGE.SEQ.eq(seq))
                  .execute();
              sql.update(EXPIRING_MESSAGE)
                  .set(EXPIRING_MESSAGE.EXPIRES_AT, Instant.EPOCH)
                  .where(
                      EXPIRING_MESSAGE.CONVERSATION_ID.eq(conversation.value()),
                      EXPIRING_MESSAGE.SEQ.eq(seq))
                  .execute();
            });
  }

  @Override
  List<MessageView> stored(ConversationId conversation) {
    return SERVER.bean(MessageTable.class).after(conversation, Sight.ALL, 0, 10_000);
  }

  @Test
  void aBrokenConstraintStandsAloneWhateverIsInItsBatch() {
    Chat broken = openChat();
    List<Chat> sound = List.of(openChat(), openChat(), openChat());
    plantRow(broken.id());
    var culprit = log().append(message(broken, "x"));
    var others =
        IntStream.range(0, 60)
            .mapToObj(i -> log().append(message(sound.get(i % 3), "c" + i)))
            .toList();
    others.forEach(stage -> assertThat(stage.toCompletableFuture().join().seq()).isPositive());
    assertThat(culprit.toCompletableFuture()).failsWithin(Duration.ofSeconds(10));
  }

  private static LogEntry.Append message(Chat chat, String clientId) {
    String body = "{\"text\":\"x\"}";
    return new LogEntry.Append(
        chat.id(),
        chat.one(),
        null,
        new LogEntry.Content(
            clientId, Fingerprint.of("text", body), "text", body, null, null, false));
  }

  /** A message that the conversation's count does not know of. */
  private static void plantRow(ConversationId conversation) {
    SERVER
        .bean(Database.class)
        .execute(
            sql ->
                sql.insertInto(MESSAGE)
                    .set(MESSAGE.CONVERSATION_ID, conversation.value())
                    .set(MESSAGE.SEQ, 1L)
                    .set(MESSAGE.VERSION, 1L)
                    .set(MESSAGE.FIRST_VERSION, 1L)
                    .set(MESSAGE.SENDER_ID, SOMEBODY.value())
                    .set(MESSAGE.CLIENT_ID, "planted")
                    .set(MESSAGE.FINGERPRINT, new byte[Fingerprint.BYTES])
                    .set(MESSAGE.TYPE, "text")
                    .set(MESSAGE.FORWARDED, false)
                    .set(MESSAGE.SENT_AT, Instant.EPOCH)
                    .execute());
  }
}

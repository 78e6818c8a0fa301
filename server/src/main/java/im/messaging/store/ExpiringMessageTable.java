package im.messaging.store;

import static im.storage.tables.Tables.EXPIRING_MESSAGE;

import im.platform.id.ConversationId;
import im.storage.Database;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the table {@code expiring_message}, which the log writes. */
@Component
public class ExpiringMessageTable {

  /** Names a message. */
  public record Expiring(ConversationId conversation, long seq) {}

  private final Database database;

  ExpiringMessageTable(Database database) {
    this.database = database;
  }

  /** Messages whose time has come, in the order of their times. */
  public List<Expiring> due(Instant now, int limit) {
    return database.read(
        sql ->
            sql.select(EXPIRING_MESSAGE.CONVERSATION_ID, EXPIRING_MESSAGE.SEQ)
                .from(EXPIRING_MESSAGE)
                .where(EXPIRING_MESSAGE.EXPIRES_AT.le(now))
                .orderBy(EXPIRING_MESSAGE.EXPIRES_AT)
                .limit(limit)
                .fetch(row -> new Expiring(new ConversationId(row.value1()), row.value2())));
  }
}

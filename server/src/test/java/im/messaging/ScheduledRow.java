package im.messaging;

import static im.storage.tables.Tables.SCHEDULED_MESSAGE;

import im.storage.Database;
import im.testkit.TestServer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scheduled message as the shared server has stored it. */
final class ScheduledRow {

  private final UUID id;

  ScheduledRow(String id) {
    this.id = UUID.fromString(id);
  }

  /** As a server leaves it that stopped while it was sending the message. */
  void setSending(Instant dueAgainAt) {
    database()
        .execute(
            sql ->
                sql.update(SCHEDULED_MESSAGE)
                    .set(SCHEDULED_MESSAGE.STATUS, "sending")
                    .set(SCHEDULED_MESSAGE.DUE_AT, dueAgainAt)
                    .where(SCHEDULED_MESSAGE.ID.eq(id))
                    .execute());
  }

  /** When the job looks at it next; null for never, and where it is gone. */
  @Nullable Instant dueAt() {
    return database()
        .read(
            sql ->
                sql.select(SCHEDULED_MESSAGE.DUE_AT)
                    .from(SCHEDULED_MESSAGE)
                    .where(SCHEDULED_MESSAGE.ID.eq(id))
                    .fetchOne(SCHEDULED_MESSAGE.DUE_AT));
  }

  void setDueAt(Instant time) {
    database()
        .execute(
            sql ->
                sql.update(SCHEDULED_MESSAGE)
                    .set(SCHEDULED_MESSAGE.DUE_AT, time)
                    .where(SCHEDULED_MESSAGE.ID.eq(id))
                    .execute());
  }

  boolean exists() {
    return database().read(sql -> sql.fetchExists(SCHEDULED_MESSAGE, SCHEDULED_MESSAGE.ID.eq(id)));
  }

  private static Database database() {
    return TestServer.shared().bean(Database.class);
  }
}

package im.messaging.schedule;

import im.messaging.Messages;
import im.messaging.store.ScheduledMessageTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Changes scheduled messages and takes them back, as long as they are not being sent: {@code
 * conflict} then. Blocks.
 */
@Service
public class ScheduleChanges {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final ScheduledMessageTable table;
  private final Messages messages;
  private final ScheduleNews news;
  private final Database database;
  private final InstantSource clock;

  ScheduleChanges(
      ScheduledMessageTable table,
      Messages messages,
      ScheduleNews news,
      Database database,
      InstantSource clock) {
    this.table = table;
    this.messages = messages;
    this.news = news;
    this.database = database;
    this.clock = clock;
  }

  /** Gives it another time or body; one that failed waits again once it has another time. */
  public ScheduledMessage update(AccountId account, UUID id, SchedulePatch patch) {
    patch.check();
    return database.write(
        sql -> {
          ScheduledMessage before = lock(account, id);
          ScheduledMessage changed = patch.applyTo(before, clock.instant());
          messages.check(account, changed.conversationId(), changed.message());
          if (!changed.equals(before)) {
            boolean waits = changed.status() == ScheduleStatus.WAITING;
            table.update(changed, waits ? changed.sendAt() : null);
            news.changed(changed);
          }
          return changed;
        });
  }

  /** Takes it back. Doing so again does nothing; one that was sent is not found any more. */
  public void remove(AccountId account, UUID id) {
    database.execute(
        sql -> {
          ScheduledMessage message = table.lock(account, id).orElseThrow(ScheduleChanges::unknown);
          if (message.status() != ScheduleStatus.REMOVED) {
            requireIdle(message);
            table.remove(id, clock.instant().plus(REMEMBERED));
            news.removed(message);
          }
        });
  }

  /** Within a write: one's own message that is not being sent. */
  private ScheduledMessage lock(AccountId account, UUID id) {
    ScheduledMessage message =
        table
            .lock(account, id)
            .filter(found -> found.status() != ScheduleStatus.REMOVED)
            .orElseThrow(ScheduleChanges::unknown);
    requireIdle(message);
    return message;
  }

  private static void requireIdle(ScheduledMessage message) {
    if (message.status() == ScheduleStatus.SENDING) {
      throw Refusal.conflict("The message is being sent.");
    }
  }

  /** Takes it to be sent now; {@link DueMessages} does so, and again from {@code dueAgainAt} on. */
  ScheduledMessage claim(AccountId account, UUID id, Instant dueAgainAt) {
    return database.write(
        sql -> {
          ScheduledMessage claimed = lock(account, id).sending();
          table.update(claimed, dueAgainAt);
          return claimed;
        });
  }

  private static Refusal unknown() {
    return Refusal.notFound("scheduled message");
  }
}

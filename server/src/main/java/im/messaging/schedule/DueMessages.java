package im.messaging.schedule;

import im.messaging.Messages;
import im.messaging.SendOutcome;
import im.messaging.Sender;
import im.messaging.store.ScheduledMessageTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Service;

/**
 * Sends scheduled messages. Each is first marked as being sent, then given to the log under its
 * client id, then deleted; whatever stops in between, it is taken up again a few seconds later, and
 * the log stores it once. Blocks.
 */
@Service
public class DueMessages {

  private static final int BATCH = 100;
  private static final Duration TAKEN_UP_AGAIN = Duration.ofSeconds(3);

  /** Where the message stands that was sent. */
  public record Place(ConversationId conversation, long seq) {}

  private final ScheduledMessageTable table;
  private final ScheduleChanges changes;
  private final Messages messages;
  private final ScheduleNews news;
  private final Database database;
  private final InstantSource clock;

  DueMessages(
      ScheduledMessageTable table,
      ScheduleChanges changes,
      Messages messages,
      ScheduleNews news,
      Database database,
      InstantSource clock) {
    this.table = table;
    this.changes = changes;
    this.messages = messages;
    this.news = news;
    this.database = database;
    this.clock = clock;
  }

  /** Sends a number of those whose time has come; gives how many were tried. */
  public int send() {
    Instant now = clock.instant();
    List<ScheduledMessage> due = table.claimDue(now, now.plus(TAKEN_UP_AGAIN), BATCH);
    Map<ScheduledMessage, CompletableFuture<Fate>> sent = new LinkedHashMap<>();
    due.forEach(message -> sent.put(message, send(message)));
    CompletableFuture.allOf(sent.values().toArray(CompletableFuture[]::new)).join();
    if (!sent.isEmpty()) {
      database.execute(sql -> sent.forEach((message, fate) -> settle(message, fate.join())));
    }
    return due.size();
  }

  /**
   * Sends one before its time.
   *
   * @throws Refusal what {@link Messages#send} refuses it with
   */
  public Place sendNow(AccountId account, UUID id) {
    ScheduledMessage message = changes.claim(account, id, clock.instant().plus(TAKEN_UP_AGAIN));
    Fate fate = send(message).join();
    database.execute(sql -> settle(message, fate));
    return switch (fate) {
      case Fate.Sent(SendOutcome outcome) -> new Place(message.conversationId(), outcome.seq());
      case Fate.Refused(Refusal refusal) -> throw refusal;
      case Fate.Delayed(Refusal refusal, Duration delay) -> throw refusal;
      case Fate.Unknown(Refusal refusal) -> throw refusal;
    };
  }

  /** Completes normally, whatever happens. */
  private CompletableFuture<Fate> send(ScheduledMessage message) {
    Sender sender = new Sender(message.account(), null);
    try {
      return messages
          .send(sender, message.conversationId(), message.message())
          .<Fate>thenApply(Fate.Sent::new)
          .exceptionally(DueMessages::fate)
          .toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(Fate.of(e));
    }
  }

  private static Fate fate(Throwable error) {
    Throwable cause = error.getCause();
    return Fate.of(error instanceof CompletionException && cause != null ? cause : error);
  }

  private void settle(ScheduledMessage message, Fate fate) {
    switch (fate) {
      case Fate.Sent sent -> {
        table.delete(message.id());
        news.removed(message);
      }
      case Fate.Refused(Refusal refusal) -> {
        ScheduledMessage failed = message.failed(refusal.code());
        table.update(failed, null);
        news.changed(failed);
      }
      case Fate.Delayed(Refusal refusal, Duration delay) ->
          table.update(message.at(message.sendAt()), clock.instant().plus(delay));
      case Fate.Unknown unknown -> {}
    }
  }
}

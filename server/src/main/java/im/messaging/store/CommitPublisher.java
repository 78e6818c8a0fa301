package im.messaging.store;

import im.bus.Event;
import im.bus.Publication.Commit;
import im.bus.Publication.CommitEvent;
import im.gateway.delivery.Delivery;
import im.platform.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the members what a commit did. Nothing here can fail a commit that is durable: what is not
 * published is made good from the outbox.
 */
@Component
class CommitPublisher {

  private static final Logger log = LoggerFactory.getLogger(CommitPublisher.class);

  private final Delivery delivery;
  private final Announcements announcements;
  private final ReadReceipts receipts;
  private final JsonMapper json;

  CommitPublisher(
      Delivery delivery, Announcements announcements, ReadReceipts receipts, JsonMapper json) {
    this.delivery = delivery;
    this.announcements = announcements;
    this.receipts = receipts;
    this.json = json;
  }

  /**
   * Publishes the commits of one batch, in the order of their positions, then its read positions.
   */
  void publish(List<LogCommit> commits, List<LogEntry.MarkRead> reads) {
    try {
      commits.forEach(this::publish);
      reads.forEach(receipts::publish);
    } catch (RuntimeException e) {
      log.error("a commit was not published", e);
    }
  }

  private void publish(LogCommit commit) {
    List<CommitEvent> events = new ArrayList<>();
    for (AccountId account : commit.announced()) {
      Event event = announcements.event(account, commit.row().conversation());
      events.add(new CommitEvent(0, event, Set.of(account), null));
    }
    for (LogChange change : commit.changes()) {
      events.add(event(change));
    }
    LogStatements.OutboxRow row = commit.row();
    delivery.committed(
        new Commit(
            row.writer(),
            row.position(),
            row.conversation(),
            commit.membersVersion(),
            row.fromVersion(),
            row.toVersion(),
            commit.lastSeq(),
            events));
  }

  private CommitEvent event(LogChange change) {
    byte[] data = json.writeValueAsBytes(change.message());
    return new CommitEvent(
        change.message().version(),
        Event.of(change.kind().event(), data),
        null,
        change.connection());
  }
}

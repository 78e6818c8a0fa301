package im.messaging.store;

import im.bus.Event;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
import im.gateway.delivery.Delivery;
import im.platform.id.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells those who wait for a commit what came of it, and the members what it did. Nothing here can
 * fail a commit that is durable: what is not published is made good from the outbox.
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
   * Publishes a commit, then the read positions that it moved.
   *
   * @param commit null where nothing took a version
   * @param answers runs exactly once
   */
  void publish(@Nullable LogCommit commit, List<LogEntry.MarkRead> reads, Runnable answers) {
    Commit news = commit == null ? null : maybeNews(commit);
    if (news == null) {
      answers.run();
    } else {
      delivery.committed(news, answers);
    }
    try {
      reads.forEach(receipts::publish);
    } catch (RuntimeException e) {
      log.error("read positions were not published", e);
    }
  }

  private @Nullable Commit maybeNews(LogCommit commit) {
    try {
      List<Change> changes = commit.changes().stream().map(this::change).toList();
      return new Commit(commit.row().writer(), commit.row().position(), changes);
    } catch (RuntimeException e) {
      log.error("a commit was not published", e);
      return null;
    }
  }

  private Change change(LogCommit.ConversationChange change) {
    OutboxRow.Versions versions = change.versions();
    List<ChangeEvent> events = new ArrayList<>();
    for (AccountId account : change.announced()) {
      announcements
          .event(account, versions.conversation())
          .ifPresent(event -> events.add(new ChangeEvent(0, 0, event, Set.of(account), null)));
    }
    for (LogChange news : change.news()) {
      events.add(event(news));
    }
    return new Change(
        versions.conversation(),
        change.membersVersion(),
        versions.from(),
        versions.to(),
        change.lastSeq(),
        events);
  }

  private ChangeEvent event(LogChange change) {
    byte[] data = json.writeValueAsBytes(change.data());
    return new ChangeEvent(
        change.version(),
        change.seq(),
        Event.of(change.event(), data),
        change.only(),
        change.connection());
  }
}

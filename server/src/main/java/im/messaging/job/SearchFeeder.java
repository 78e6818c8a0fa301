package im.messaging.job;

import im.messaging.MessageView;
import im.messaging.job.SearchCursorTable.Unread;
import im.messaging.search.MessageSearch;
import im.messaging.search.SearchProperties;
import im.messaging.store.MessageTable;
import im.messaging.store.OutboxRow;
import im.messaging.store.OutboxRow.Versions;
import im.messaging.store.OutboxTable;
import im.messaging.store.Sight;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the search's index up to the log, step by step. A cursor moves in the write that indexes
 * the last of what it passes, and what is indexed twice is as if once: whenever the process ends,
 * nothing is missed. Used by one thread; any may look how far it is {@link #behind()}.
 */
@Component
class SearchFeeder {

  private static final Logger log = LoggerFactory.getLogger(SearchFeeder.class);
  private static final int COMMITS = 20;
  private static final int MESSAGES = 100;

  private final OutboxTable outbox;
  private final MessageTable messages;
  private final MessageSearch search;
  private final SearchCursorTable cursors;
  private final SearchRebuild rebuild;
  private final Database database;
  private final Map<UUID, Long> newest = new HashMap<>();
  private volatile long behind;
  private boolean asked;

  SearchFeeder(
      OutboxTable outbox,
      MessageTable messages,
      MessageSearch search,
      SearchCursorTable cursors,
      SearchRebuild rebuild,
      Database database,
      SearchProperties properties) {
    this.outbox = outbox;
    this.messages = messages;
    this.search = search;
    this.cursors = cursors;
    this.rebuild = rebuild;
    this.database = database;
    this.asked = properties.rebuild();
  }

  /** One step; gives whether there is more to do. */
  boolean step() {
    if (asked || rebuild.isFirst()) {
      begin();
    }
    List<Unread> unread = cursors.unread();
    if (unread.stream().anyMatch(Unread::isTooLate)) {
      log.warn("the search missed commits that the outbox no longer holds");
      rebuild.begin();
      return true;
    }
    unread.forEach(writer -> newest.put(writer.writer(), writer.newest()));
    behind = unread.stream().mapToLong(Unread::commits).sum();
    unread.forEach(this::read);
    return rebuild.step() || !unread.isEmpty();
  }

  /** How many commits the log had made at the last step, by all its writers. */
  long commits() {
    return newest.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many commits were not read when the last step began. */
  long behind() {
    return behind;
  }

  private void begin() {
    rebuild.begin();
    if (asked) {
      search.clear();
    }
    asked = false;
  }

  private void read(Unread unread) {
    List<OutboxRow> rows = outbox.rowsAfter(unread.writer(), unread.read(), COMMITS);
    List<MessageView> batch = new ArrayList<>();
    for (Versions change : joined(rows)) {
      collect(change, batch);
    }
    database.execute(
        sql -> {
          search.put(batch);
          cursors.move(unread.writer(), unread.read(), rows.getLast().position());
        });
  }

  /** Of each conversation all that the commits changed, once. */
  private static Iterable<Versions> joined(List<OutboxRow> rows) {
    Map<ConversationId, Versions> changes = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      for (Versions change : row.changes()) {
        changes.merge(
            change.conversation(),
            change,
            (a, b) -> new Versions(a.conversation(), a.from(), b.to()));
      }
    }
    return changes.values();
  }

  /** Adds the messages that a change left; a full batch goes into the index and is begun anew. */
  private void collect(Versions change, List<MessageView> batch) {
    long above = change.from() - 1;
    List<MessageView> page;
    do {
      page = messages.changed(change.conversation(), Sight.ALL, above, change.to(), MESSAGES);
      batch.addAll(page);
      if (batch.size() >= MESSAGES) {
        search.put(batch);
        batch.clear();
      }
      above = page.isEmpty() ? above : page.getLast().version();
    } while (page.size() == MESSAGES);
  }
}

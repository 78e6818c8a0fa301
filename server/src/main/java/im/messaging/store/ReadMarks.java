package im.messaging.store;

import im.messaging.ReadState;
import im.messaging.Unread;
import im.platform.error.Refusal;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The read positions that a batch moves, under the locks that it holds and after it has stored its
 * messages. Not thread-safe.
 */
final class ReadMarks {

  private final LogStatements sql;
  private final Map<ConversationId, ConversationState> conversations;
  private final Map<MemberKey, MemberState> readers = new HashMap<>();
  private final Map<MemberKey, LogEntry.MarkRead> moved = new LinkedHashMap<>();

  ReadMarks(LogStatements sql, Map<ConversationId, ConversationState> conversations) {
    this.sql = sql;
    this.conversations = conversations;
  }

  /** Loads the positions that the entries may move. */
  void load(List<? extends PendingEntry<?>> entries) throws SQLException {
    Set<MemberKey> keys = new LinkedHashSet<>();
    for (PendingEntry<?> pending : entries) {
      if (pending.entry() instanceof LogEntry.MarkRead mark
          && conversations.containsKey(mark.conversation())) {
        keys.add(MemberKey.actor(mark));
      }
    }
    if (!keys.isEmpty()) {
      readers.putAll(sql.members(keys));
    }
  }

  /** Moves a position forward. */
  ReadState mark(LogEntry.MarkRead entry) throws SQLException {
    MemberKey key = MemberKey.actor(entry);
    ConversationState conversation = conversations.get(key.conversation());
    MemberState member = readers.get(key);
    if (conversation == null || member == null) {
      throw Refusal.notFound("conversation");
    }
    if (entry.seq() < 0 || entry.seq() > conversation.lastSeq()) {
      throw Refusal.invalid("seq", "is beyond the newest message");
    }
    if (entry.seq() > member.readSeq()) {
      member = member.read(entry.seq(), countedByOthers(entry, conversation, member));
      readers.put(key, member);
      moved.put(key, entry);
    }
    long own = conversation.countedOf(entry.actor(), member);
    return new ReadState(
        member.readSeq(), Unread.of(conversation.counted(), own, member.readCounted()));
  }

  /** Counts on the shorter side: each message is looked at once in all, and none near the end. */
  private long countedByOthers(
      LogEntry.MarkRead entry, ConversationState conversation, MemberState member)
      throws SQLException {
    long fromHere = entry.seq() - member.readSeq();
    long toEnd = conversation.lastSeq() - entry.seq();
    if (fromHere <= toEnd) {
      return member.readCounted() + count(entry, member.readSeq(), entry.seq());
    }
    return conversation.counted()
        - conversation.countedOf(entry.actor(), member)
        - count(entry, entry.seq(), conversation.lastSeq());
  }

  private long count(LogEntry.MarkRead entry, long above, long upTo) throws SQLException {
    return above >= upTo ? 0 : sql.countByOthers(entry.conversation(), entry.actor(), above, upTo);
  }

  /** Writes the positions that moved; gives, for each, the entry that moved it furthest. */
  List<LogEntry.MarkRead> store() throws SQLException {
    Map<MemberKey, MemberState> rows = new LinkedHashMap<>();
    moved.keySet().forEach(key -> rows.put(key, Objects.requireNonNull(readers.get(key))));
    if (!rows.isEmpty()) {
      sql.updateRead(rows);
    }
    return List.copyOf(moved.values());
  }
}

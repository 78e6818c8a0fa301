package im.messaging.store;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How those who act in a batch stand in its conversations: remembered by the writer, read under the
 * row lock, or set by an earlier entry. Not thread-safe.
 */
final class BatchMembers {

  private final LogStatements sql;
  private final WriterMemory memory;
  private final Map<ConversationId, ConversationState> conversations;
  private final Map<MemberKey, MemberRights> rights = new HashMap<>();
  private final Map<ConversationId, Map<AccountId, MemberRights>> learnt = new HashMap<>();

  BatchMembers(
      LogStatements sql,
      WriterMemory memory,
      Map<ConversationId, ConversationState> conversations) {
    this.sql = sql;
    this.memory = memory;
    this.conversations = conversations;
  }

  /** Loads who acts; the conversations are loaded. */
  void load(List<? extends PendingEntry<?>> entries) throws SQLException {
    Set<MemberKey> unknown = new LinkedHashSet<>();
    for (PendingEntry<?> pending : entries) {
      MemberKey key = MemberKey.actor(pending.entry());
      ConversationState conversation = conversations.get(key.conversation());
      boolean acts = !(pending.entry() instanceof LogEntry.MarkRead);
      if (acts && conversation != null && !rights.containsKey(key)) {
        MemberRights known =
            conversation.rules().slowModeSeconds() == 0
                ? memory.maybeRights(conversation, key.account())
                : null;
        if (known == null) {
          unknown.add(key);
        } else {
          rights.put(key, known);
        }
      }
    }
    if (!unknown.isEmpty()) {
      sql.members(unknown).forEach((key, member) -> set(key, member.rights()));
    }
  }

  @Nullable MemberRights maybe(MemberKey member) {
    return rights.get(member);
  }

  /** How a member stands for the entries that follow. */
  void set(MemberKey member, MemberRights now) {
    rights.put(member, now);
    learnt.computeIfAbsent(member.conversation(), id -> new HashMap<>()).put(member.account(), now);
  }

  /** For the entries that follow it is no member any more. */
  void remove(MemberKey member) {
    rights.remove(member);
    Map<AccountId, MemberRights> here = learnt.get(member.conversation());
    if (here != null) {
      here.remove(member.account());
    }
  }

  /** A member has sent; what is remembered of him does not need to know. */
  void sent(MemberKey sender, long atMillis) {
    rights.computeIfPresent(sender, (key, member) -> member.sentAt(atMillis));
  }

  /** The batch is durable: what it learnt and left is remembered. */
  void remember() {
    for (ConversationState conversation : conversations.values()) {
      Map<AccountId, MemberRights> members = learnt.getOrDefault(conversation.id(), Map.of());
      if (conversation.isChanged() || !members.isEmpty()) {
        memory.keep(conversation, members);
      }
    }
  }
}

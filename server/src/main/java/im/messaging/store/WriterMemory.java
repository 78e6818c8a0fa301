package im.messaging.store;

import im.messaging.store.ConversationState.Row;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a log writer remembers of conversations and of who may write where. Both change only with
 * the conversation's version or its rights version, which a batch compares in the update that locks
 * the row; so what was remembered at the same two is as it is in the database, whichever node wrote
 * last. Used by one thread.
 */
final class WriterMemory {

  private static final int CONVERSATIONS = 20_000;
  private static final int MEMBERS = 200;

  /** So many batches in a row no other node wrote, until a conversation is taken as it was left. */
  private static final int ALONE = 32;

  private record Known(Row row, int alone, Map<AccountId, MemberRights> members) {

    boolean isAt(long version, long rightsVersion) {
      return row.version() == version && row.rightsVersion() == rightsVersion;
    }
  }

  private final Map<ConversationId, Known> conversations =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Known> eldest) {
          return size() > CONVERSATIONS;
        }
      };

  /**
   * The conversation as it was left, where that lets the entry pass and is likely still so. What is
   * refused is refused by what is read under the lock.
   */
  @Nullable Row maybeRow(LogEntry entry, Instant now) {
    Known known = conversations.get(entry.conversation());
    return known != null
            && known.alone() >= ALONE
            && entry instanceof LogEntry.Append append
            && lets(known, append, now)
        ? known.row()
        : null;
  }

  private static boolean lets(Known known, LogEntry.Append entry, Instant now) {
    MemberRights member = known.members().get(entry.actor());
    PostingRules rules = known.row().rules();
    Mentions mentions = entry.content().mentions();
    return member != null
        && rules.slowModeSeconds() == 0
        && rules.maybeSilence(member, now) == null
        && (mentions == null || !mentions.everybody());
  }

  /** Null where it is not known how the account stands in the conversation as it was loaded. */
  @Nullable MemberRights maybeRights(ConversationState loaded, AccountId account) {
    Known known = conversations.get(loaded.id());
    return known != null && known.isAt(loaded.loadedVersion(), loaded.rightsVersion())
        ? known.members().get(account)
        : null;
  }

  /**
   * Keeps what a committed batch found; it holds for the version that the batch left. Where it
   * changed members, what was known before does not.
   */
  void keep(ConversationState committed, Map<AccountId, MemberRights> found) {
    Known before = conversations.get(committed.id());
    boolean unmoved =
        before != null && before.isAt(committed.loadedVersion(), committed.rightsVersion());
    Map<AccountId, MemberRights> members = new HashMap<>();
    if (before != null
        && unmoved
        && !committed.hasOtherMembers()
        && before.members().size() < MEMBERS) {
      members = before.members();
    }
    members.putAll(found);
    int alone = before != null && unmoved ? Math.min(ALONE, before.alone() + 1) : 0;
    conversations.put(committed.id(), new Known(committed.left(), alone, members));
  }

  /** Something of these was not as it was left. */
  void forget(Collection<ConversationId> ids) {
    conversations.keySet().removeAll(ids);
  }
}

package im.messaging.store;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a log writer remembers of who may write where. A member's rights change only with the
 * conversation's version or its rights version, both of which a batch reads under the row lock; so
 * what was remembered at the same two is as it is in the database, whichever node wrote last. Used
 * by one thread.
 */
final class WriterMemory {

  private static final int CONVERSATIONS = 20_000;
  private static final int MEMBERS = 200;

  private record Known(long version, long rightsVersion, Map<AccountId, MemberRights> members) {}

  private final Map<ConversationId, Known> conversations =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Known> eldest) {
          return size() > CONVERSATIONS;
        }
      };

  /** Null where it is not known how the account stands in the conversation as it was loaded. */
  @Nullable MemberRights maybeRights(ConversationState loaded, AccountId account) {
    Known known = conversations.get(loaded.id());
    return known != null
            && known.version() == loaded.loadedVersion()
            && known.rightsVersion() == loaded.rightsVersion()
        ? known.members().get(account)
        : null;
  }

  /**
   * Keeps what a committed batch found; it holds for the version that the batch left. Where it
   * changed members, what was known before does not.
   */
  void keep(ConversationState committed, Map<AccountId, MemberRights> found) {
    Known before = conversations.get(committed.id());
    Map<AccountId, MemberRights> members = new HashMap<>();
    if (before != null
        && before.version() == committed.loadedVersion()
        && before.rightsVersion() == committed.rightsVersion()
        && !committed.hasOtherMembers()
        && before.members().size() < MEMBERS) {
      members = before.members();
    }
    members.putAll(found);
    conversations.put(
        committed.id(), new Known(committed.version(), committed.rightsVersion(), members));
  }
}

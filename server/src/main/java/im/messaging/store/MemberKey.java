package im.messaging.store;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;

/** Names a row of {@code member}. */
record MemberKey(ConversationId conversation, AccountId account) {

  /** The row of who acts. */
  static MemberKey actor(LogEntry entry) {
    return new MemberKey(entry.conversation(), entry.actor());
  }
}

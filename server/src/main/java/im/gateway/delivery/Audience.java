package im.gateway.delivery;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.Collection;
import java.util.Set;

/**
 * Who is to see a conversation's events; implemented by the module that owns conversations. May
 * block and may answer from a cache.
 */
public interface Audience {

  /**
   * The members.
   *
   * @param membersVersion an answer older than this version is not good enough; 0 for any
   */
  Members members(ConversationId conversation, long membersVersion);

  /**
   * Whether what the account says now reaches the others; false for a member whom a block or a mute
   * silences.
   *
   * @throws im.platform.error.Refusal {@code not_found} where it is no member
   */
  boolean isHeard(ConversationId conversation, AccountId account);

  /** Those of the others who are together with the account in some conversation. */
  Set<AccountId> coMembers(AccountId account, Collection<AccountId> others);
}

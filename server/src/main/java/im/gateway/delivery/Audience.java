package im.gateway.delivery;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
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
  Set<AccountId> members(ConversationId conversation, long membersVersion);
}

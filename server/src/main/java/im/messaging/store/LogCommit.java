package im.messaging.store;

import im.platform.id.AccountId;
import java.util.List;

/**
 * What one commit did.
 *
 * @param changes a conversation each, as the row tells them
 */
record LogCommit(OutboxRow row, List<ConversationChange> changes) {

  /**
   * What it did in one conversation.
   *
   * @param lastSeq of the conversation's newest message
   * @param announced members who first hear of the conversation by this commit
   * @param news in version order
   */
  record ConversationChange(
      OutboxRow.Versions versions,
      long lastSeq,
      long membersVersion,
      List<AccountId> announced,
      List<LogChange> news) {}
}

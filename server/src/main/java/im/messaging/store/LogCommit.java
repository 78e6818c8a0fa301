package im.messaging.store;

import im.platform.id.AccountId;
import java.util.List;

/**
 * What one commit did in one conversation.
 *
 * @param lastSeq of the conversation's newest message
 * @param announced members who first hear of the conversation by this commit
 * @param changes in version order
 */
record LogCommit(
    LogStatements.OutboxRow row,
    long lastSeq,
    long membersVersion,
    List<AccountId> announced,
    List<LogChange> changes) {}

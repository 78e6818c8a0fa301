package im.account;

import im.platform.id.AccountId;
import im.platform.id.SessionId;

/**
 * A session has ended, durably: published after the commit, for whoever holds its connections.
 *
 * @param reason in the wire's words: {@code logout, revoked, password_changed, account_deleted,
 *     token_reused}
 */
public record SessionRevoked(AccountId accountId, SessionId sessionId, String reason) {}

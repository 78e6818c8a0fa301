package im.account;

import im.platform.id.AccountId;
import im.platform.id.SessionId;

/** Who asks: an account, through one of its sessions. Made by the login check only. */
public record Caller(AccountId accountId, SessionId sessionId) {}

package im.account.store;

import im.account.password.PasswordHash;
import im.platform.id.AccountId;

/** What a password of an active account is checked against. */
public record Credentials(AccountId accountId, String username, PasswordHash hash) {}

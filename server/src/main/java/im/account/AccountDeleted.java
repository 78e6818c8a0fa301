package im.account;

import im.platform.id.AccountId;

/**
 * An account is being deleted: published within the transaction that deletes it, so that other
 * modules remove what they hold about it in the same one. Listeners are synchronous.
 */
public record AccountDeleted(AccountId accountId) {}

package im.contact;

import im.platform.id.AccountId;

/**
 * Whether two accounts are contacts, or whether one blocks the other, is changing: published within
 * the transaction that changes it, after the change. Listeners are synchronous and join it by
 * {@link im.storage.Database#write}; the order of the two says nothing.
 */
public record RelationChanged(AccountId a, AccountId b) {}

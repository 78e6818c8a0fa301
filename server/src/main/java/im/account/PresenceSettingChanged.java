package im.account;

import im.platform.id.AccountId;

/**
 * An account begins or ends to show when it is online: published within the transaction that
 * changes it. What holds is to be read once that is durable.
 */
public record PresenceSettingChanged(AccountId accountId) {}

package im.contact;

import im.platform.id.AccountId;

/** TEMP */
public record RelationChanged(AccountId a, AccountId b) {}

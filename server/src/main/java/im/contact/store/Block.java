package im.contact.store;

import im.platform.id.AccountId;
import java.time.Instant;

/** One account keeps another away. */
public record Block(AccountId userId, Instant createdAt) {}

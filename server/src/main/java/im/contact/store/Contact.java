package im.contact.store;

import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One account's entry of another in its list.
 *
 * @param alias the owner's own name for the other; the other never sees it
 * @param muted whether the owner wants no notifications
 */
public record Contact(
    AccountId owner, AccountId userId, @Nullable String alias, boolean muted, Instant createdAt) {}

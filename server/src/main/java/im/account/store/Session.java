package im.account.store;

import im.platform.id.AccountId;
import im.platform.id.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in device.
 *
 * @param generation of the refresh token that is valid now, from 1
 * @param rotatedAt when that generation began
 * @param ip the address that it was opened from
 */
public record Session(
    SessionId id,
    AccountId accountId,
    long generation,
    Instant rotatedAt,
    @Nullable Device device,
    String ip,
    Instant createdAt,
    Instant lastSeenAt,
    @Nullable Instant revokedAt) {}

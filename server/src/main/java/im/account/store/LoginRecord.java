package im.account.store;

import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to log in.
 *
 * @param account null where nobody bears the name that was tried
 * @param username as it was tried, cut to 64 characters
 */
public record LoginRecord(
    @Nullable AccountId account,
    String username,
    Instant happenedAt,
    String ip,
    @Nullable String userAgent,
    LoginOutcome outcome) {}

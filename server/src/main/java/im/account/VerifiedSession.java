package im.account;

import java.time.Instant;

/**
 * What a good access token says.
 *
 * @param expiresAt when the token, not the session, runs out
 */
public record VerifiedSession(Caller caller, Instant expiresAt) {}

package im.account.token;

import im.platform.id.SessionId;

/**
 * What a genuine refresh token says.
 *
 * @param generation which of the session's refresh tokens it is, from 1
 */
public record RefreshToken(SessionId sessionId, long generation) {}

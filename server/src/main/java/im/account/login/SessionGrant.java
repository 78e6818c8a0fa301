package im.account.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import im.account.profile.Me;
import im.platform.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The answer that opens or continues a session.
 *
 * @param expiresIn seconds that the access token lives
 * @param refreshToken null where it travels in a cookie
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionGrant(
    Me user,
    String accessToken,
    long expiresIn,
    @Nullable String refreshToken,
    SessionId sessionId) {

  /** The same answer to a browser, whose cookie bears the refresh token. */
  @JsonIgnore
  public SessionGrant withoutRefreshToken() {
    return new SessionGrant(user, accessToken, expiresIn, null, sessionId);
  }

  @Override
  public String toString() {
    return "SessionGrant[" + sessionId + "]";
  }
}

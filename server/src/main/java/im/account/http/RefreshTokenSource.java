package im.account.http;

import im.platform.error.Refusal;
import im.platform.net.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Where a refresh finds its token: in the body, or where that has none in the browser's cookie. A
 * cookie comes along with any page's request, so then the page's origin must be one of ours.
 */
@Component
class RefreshTokenSource {

  /**
   * The token found.
   *
   * @param isCookie whether the answer's token goes into the cookie too
   */
  record Found(String token, boolean isCookie) {}

  private final Origins origins;

  RefreshTokenSource(Origins origins) {
    this.origins = origins;
  }

  /**
   * Finds it.
   *
   * @throws Refusal {@code forbidden} for a foreign origin, {@code unauthenticated} where there is
   *     no token at all
   */
  Found find(@Nullable Refresh body, ServerHttpRequest request) {
    if (body != null && body.refreshToken() != null) {
      return new Found(body.refreshToken(), false);
    }
    HttpCookie cookie = request.getCookies().getFirst(SessionCookies.REFRESH);
    if (cookie == null && body != null) {
      throw Refusal.invalid("refreshToken", "is required");
    }
    requireOwnOrigin(request.getHeaders());
    if (cookie == null) {
      throw Refusal.unauthenticated("There is no refresh token.");
    }
    return new Found(cookie.getValue(), true);
  }

  private void requireOwnOrigin(HttpHeaders headers) {
    String origin = headers.getFirst(HttpHeaders.ORIGIN);
    if (origin == null || !origins.isAllowed(origin, headers.getFirst(HttpHeaders.HOST))) {
      throw Refusal.forbidden("This origin may not use the session's cookie.");
    }
  }
}

package im.account.http;

import im.account.login.SessionGrant;
import im.account.login.SessionGrants;
import im.account.store.Session;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Answers with a session's tokens: in the body, or for a browser the refresh token in cookies. */
@Component
class SessionAnswers {

  private final SessionGrants grants;
  private final SessionCookies cookies;

  SessionAnswers(SessionGrants grants, SessionCookies cookies) {
    this.grants = grants;
    this.cookies = cookies;
  }

  ResponseEntity<SessionGrant> answer(
      HttpStatus status, ServerHttpRequest request, Session session, boolean byCookie) {
    SessionGrant grant = grants.grant(session);
    HttpHeaders headers =
        byCookie
            ? cookies.set(request, session, Objects.requireNonNull(grant.refreshToken()))
            : new HttpHeaders();
    headers.setCacheControl(CacheControl.noStore());
    return ResponseEntity.status(status)
        .headers(headers)
        .body(byCookie ? grant.withoutRefreshToken() : grant);
  }

  /** Nothing to say, and the browser's cookies go. */
  ResponseEntity<Void> gone(ServerHttpRequest request) {
    return ResponseEntity.noContent().headers(cookies.clear(request)).build();
  }
}

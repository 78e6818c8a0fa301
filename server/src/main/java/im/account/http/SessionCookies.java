package im.account.http;

import im.account.session.SessionLife;
import im.account.store.Session;
import im.account.token.FilesPasses;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The cookies of a browser's session: {@code im_refresh} bears the refresh token to {@code
 * /api/v1/sessions} and nowhere else, {@code im_files} opens {@code /files}. Both are out of reach
 * of scripts and of other sites' requests; {@code Secure} is missing only on plain HTTP to this
 * very machine.
 */
@Component
class SessionCookies {

  static final String REFRESH = "im_refresh";

  private static final String REFRESH_PATH = "/api/v1/sessions";
  private static final String FILES = "im_files";
  private static final String FILES_PATH = "/files";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final FilesPasses passes;
  private final SessionLife life;
  private final InstantSource clock;

  SessionCookies(FilesPasses passes, SessionLife life, InstantSource clock) {
    this.passes = passes;
    this.life = life;
    this.clock = clock;
  }

  /** The headers that hand a session's cookies to the browser. */
  HttpHeaders set(ServerHttpRequest request, Session session, String refreshToken) {
    Duration remaining = life.remaining(session, clock.instant());
    Duration filesLife = remaining.compareTo(FilesPasses.LIFE) < 0 ? remaining : FilesPasses.LIFE;
    return headers(
        cookie(request, REFRESH, REFRESH_PATH, refreshToken, remaining),
        cookie(request, FILES, FILES_PATH, passes.issue(session.id()), filesLife));
  }

  /** The headers that take them away. */
  HttpHeaders clear(ServerHttpRequest request) {
    return headers(
        cookie(request, REFRESH, REFRESH_PATH, "", Duration.ZERO),
        cookie(request, FILES, FILES_PATH, "", Duration.ZERO));
  }

  private static HttpHeaders headers(ResponseCookie refresh, ResponseCookie files) {
    HttpHeaders headers = new HttpHeaders();
    headers.addAll(HttpHeaders.SET_COOKIE, List.of(refresh.toString(), files.toString()));
    return headers;
  }

  private static ResponseCookie cookie(
      ServerHttpRequest request, String name, String path, String value, Duration life) {
    return ResponseCookie.from(name, value)
        .path(path)
        .maxAge(life)
        .httpOnly(true)
        .secure(!isPlainToThisMachine(request))
        .sameSite("Strict")
        .build();
  }

  private static boolean isPlainToThisMachine(ServerHttpRequest request) {
    String host = request.getURI().getHost();
    String scheme = request.getURI().getScheme();
    return "http".equals(scheme)
        && !"https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto"))
        && host != null
        && THIS_MACHINE.contains(host);
  }
}

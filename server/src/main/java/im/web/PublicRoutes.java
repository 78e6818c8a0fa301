package im.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The routes under {@code /api} that need no login. Everything else there does, whether it exists
 * or not. Paths are matched as the framework matches them to controllers, so that no spelling of a
 * path is one route here and another there.
 */
final class PublicRoutes {

  private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;
  private static final PathPattern API = PARSER.parse("/api/**");
  private static final List<PathPattern> ANY_METHOD =
      List.of(
          PARSER.parse("/api/v1/health"),
          PARSER.parse("/api/v1/server"),
          PARSER.parse("/api/v1/openapi.json"),
          PARSER.parse("/api/docs/**"),
          PARSER.parse("/api/v1/accounts"),
          PARSER.parse("/api/v1/sessions/refresh"));
  private static final PathPattern SESSIONS = PARSER.parse("/api/v1/sessions");
  private static final Set<HttpMethod> LOGIN = Set.of(HttpMethod.POST);

  private PublicRoutes() {}

  static boolean needsLogin(HttpMethod method, PathContainer path) {
    return API.matches(path)
        && ANY_METHOD.stream().noneMatch(route -> route.matches(path))
        && !(LOGIN.contains(method) && SESSIONS.matches(path));
  }
}

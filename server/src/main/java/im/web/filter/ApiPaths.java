package im.web.filter;

import org.springframework.web.server.ServerWebExchange;

/** Which requests ask the API. */
final class ApiPaths {

  static final String HEALTH = "/api/v1/health";

  private ApiPaths() {}

  static boolean isApi(ServerWebExchange exchange) {
    return path(exchange).startsWith("/api/");
  }

  static String path(ServerWebExchange exchange) {
    return exchange.getRequest().getPath().pathWithinApplication().value();
  }
}

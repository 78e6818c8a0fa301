package im.web.filter;

import im.platform.error.Refusal;
import im.platform.net.Origins;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Which web pages may ask: those of this server's origin, and those of the configured ones, which
 * get the CORS headers. A page of any other origin gets none, so its browser shows it nothing; and
 * what changes state is refused to it wherever the browser could have added authority by itself: in
 * requests with a cookie, and in those without a bearer token.
 */
@Component
@Order(FilterOrder.ORIGIN)
final class OriginFilter implements WebFilter {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");
  private static final List<HttpMethod> CORS_METHODS =
      List.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);
  private static final List<String> CORS_HEADERS =
      List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.RANGE);
  private static final List<String> CORS_EXPOSED =
      List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION);

  private final Origins origins;

  OriginFilter(Origins origins) {
    this.origins = origins;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String origin = request.getHeaders().getOrigin();
    boolean allowed = origin != null && origins.isAllowed(origin, host(request));
    exchange.getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    if (origin != null && allowed && CorsUtils.isCorsRequest(request)) {
      allow(exchange, origin);
    }
    if (CorsUtils.isPreFlightRequest(request)) {
      return allowed ? preflight(exchange) : refuse();
    }
    boolean foreign = !allowed && isForeign(request, origin);
    return foreign && bearsAmbientAuthority(request) ? refuse() : chain.filter(exchange);
  }

  private static @Nullable String host(ServerHttpRequest request) {
    return request.getHeaders().getFirst(HttpHeaders.HOST);
  }

  private static Mono<Void> refuse() {
    return Mono.error(Refusal.forbidden("Pages of this origin may not do that."));
  }

  private static boolean isForeign(ServerHttpRequest request, @Nullable String origin) {
    String site = request.getHeaders().getFirst("Sec-Fetch-Site");
    return origin != null || (site != null && FOREIGN_SITES.contains(site));
  }

  private static boolean bearsAmbientAuthority(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    return !SAFE.contains(request.getMethod())
        && (headers.containsHeader(HttpHeaders.COOKIE)
            || !headers.containsHeader(HttpHeaders.AUTHORIZATION));
  }

  private static void allow(ServerWebExchange exchange, String origin) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.setAccessControlAllowOrigin(origin);
    headers.setAccessControlAllowCredentials(true);
    headers.setAccessControlExposeHeaders(CORS_EXPOSED);
  }

  private static Mono<Void> preflight(ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.setAccessControlAllowMethods(CORS_METHODS);
    headers.setAccessControlAllowHeaders(CORS_HEADERS);
    headers.setAccessControlMaxAge(Duration.ofHours(1));
    exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
    return exchange.getResponse().setComplete();
  }
}

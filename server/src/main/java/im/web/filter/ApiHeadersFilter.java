package im.web.filter;

import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** API answers are not stored by anyone, unless they say otherwise, and name their charset. */
@Component
@Order(FilterOrder.API_HEADERS)
final class ApiHeadersFilter implements WebFilter {

  private static final String JSON_UTF_8 = "application/json; charset=utf-8";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (ApiPaths.isApi(exchange)) {
      exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> complete(exchange)));
    }
    return chain.filter(exchange);
  }

  private static void complete(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    HttpHeaders headers = response.getHeaders();
    if (headers.getCacheControl() == null) {
      headers.setCacheControl(CacheControl.noStore());
    }
    if (MediaType.APPLICATION_JSON_VALUE.equals(headers.getFirst(HttpHeaders.CONTENT_TYPE))) {
      headers.set(HttpHeaders.CONTENT_TYPE, JSON_UTF_8);
    }
  }
}

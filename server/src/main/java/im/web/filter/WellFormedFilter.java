package im.web.filter;

import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.platform.text.Texts;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Refuses what is no sound HTTP request: a method nobody serves, no {@code Host} or several, U+0000
 * in the target, or a query that is no text.
 */
@Component
@Order(FilterOrder.WELL_FORMED)
final class WellFormedFilter implements WebFilter {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (!METHODS.contains(request.getMethod())) {
      return Mono.error(new MethodNotAllowedException(request.getMethod(), METHODS));
    }
    if (!hasOneHost(request)) {
      return refuse("The request must name one host.");
    }
    if (request.getURI().getRawPath().contains("%00") || !isText(request.getURI().getRawQuery())) {
      return refuse("The request target holds U+0000, or its query is no UTF-8.");
    }
    return chain.filter(exchange);
  }

  private static Mono<Void> refuse(String detail) {
    return Mono.error(new Refusal(ErrorCode.INVALID_REQUEST, detail));
  }

  private static boolean hasOneHost(ServerHttpRequest request) {
    List<String> hosts = request.getHeaders().getOrDefault(HttpHeaders.HOST, List.of());
    return hosts.size() == 1 || (hosts.isEmpty() && isOld(request));
  }

  private static boolean isOld(ServerHttpRequest request) {
    HttpServerRequest own = ServerHttpRequestDecorator.getNativeRequest(request);
    return own.version().equals(HttpVersion.HTTP_1_0);
  }

  private static boolean isText(@Nullable String raw) {
    if (raw == null || raw.indexOf('%') < 0) {
      return true;
    }
    try {
      byte[] bytes =
          StringUtils.uriDecode(raw, StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      return Texts.isClean(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return false;
    }
  }
}

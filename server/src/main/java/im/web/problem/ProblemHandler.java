package im.web.problem;

import im.platform.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every error of every request, whether a filter, the framework or a controller raised it.
 * An error of the server's own is logged here, once, with its stack trace and without the request's
 * content.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemHandler implements WebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final JsonMapper json;

  ProblemHandler(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    if (exchange.getResponse().isCommitted() || AbortedException.isConnectionReset(error)) {
      return Mono.error(error);
    }
    Problems.Answer answer =
        Problems.of(
            hasNoBody(exchange, error) ? Refusal.invalid("$", "the request has no body") : error);
    if (answer.fault()) {
      LOG.error("Request failed: {} {}", exchange.getRequest().getMethod(), route(exchange), error);
    }
    return write(exchange, answer);
  }

  /** The framework takes a body that is not there for one of an unknown type. */
  private static boolean hasNoBody(ServerWebExchange exchange, Throwable error) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    return error instanceof UnsupportedMediaTypeStatusException
        && headers.getFirst(HttpHeaders.CONTENT_TYPE) == null
        && headers.getContentLength() <= 0
        && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  private static Object route(ServerWebExchange exchange) {
    Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no route)" : pattern;
  }

  private Mono<Void> write(ServerWebExchange exchange, Problems.Answer answer) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(answer.problem().status()));
    response.getHeaders().putAll(answer.headers());
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    byte[] body = json.writeValueAsBytes(answer.problem());
    response.getHeaders().setContentLength(body.length);
    if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
      return response.setComplete();
    }
    DataBuffer buffer = response.bufferFactory().wrap(body);
    return response.writeWith(Mono.just(buffer));
  }
}

package im.web.problem;

import im.platform.error.ErrorCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a body to the bare 400 with which the framework answers a request line that is no URI, such
 * as one with a broken percent escape: it never becomes an exchange.
 */
@Component
final class UnreadableRequests implements NettyServerCustomizer {

  private final byte[] body;

  UnreadableRequests(JsonMapper json) {
    this.body =
        json.writeValueAsBytes(
            Problem.of(ErrorCode.INVALID_REQUEST, "The request target is no URI.", List.of()));
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.mapHandle(
        (handled, connection) -> handled.then(Mono.defer(() -> complete(connection))));
  }

  private Mono<Void> complete(Connection connection) {
    if (!(connection instanceof HttpServerResponse response) || !isBare(response)) {
      return Mono.empty();
    }
    response.header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.header(HttpHeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
    return response.sendByteArray(Mono.just(body)).then();
  }

  private static boolean isBare(HttpServerResponse response) {
    return HttpResponseStatus.BAD_REQUEST.equals(response.status())
        && !response.hasSentHeaders()
        && response instanceof HttpServerRequest request
        && !HttpMethod.HEAD.equals(request.method());
  }
}

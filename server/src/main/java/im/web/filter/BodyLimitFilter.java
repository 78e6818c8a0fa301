package im.web.filter;

import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * How large a request body may be, uploads apart. What is too large is read to its end and thrown
 * away before it is refused, so that the sender gets to read the answer; far too large, and the
 * connection is cut.
 */
@Component
@Order(FilterOrder.BODY_LIMIT)
final class BodyLimitFilter implements WebFilter {

  private static final long MAX_BYTES = 256 * 1024;
  private static final long MAX_DISCARDED_BYTES = 32 * 1024 * 1024;

  /** One body on its way in; buffers come one after the other. */
  private static final class Meter {
    private long bytes;

    void pass(DataBuffer buffer, SynchronousSink<DataBuffer> sink) {
      bytes += buffer.readableByteCount();
      if (bytes <= MAX_BYTES) {
        sink.next(buffer);
        return;
      }
      DataBufferUtils.release(buffer);
      if (bytes > MAX_DISCARDED_BYTES) {
        sink.error(tooLarge());
      }
    }

    Mono<DataBuffer> end() {
      return bytes > MAX_BYTES ? Mono.error(tooLarge()) : Mono.empty();
    }

    private static Refusal tooLarge() {
      return new Refusal(
          ErrorCode.PAYLOAD_TOO_LARGE, "A request body may hold " + MAX_BYTES + " bytes.");
    }
  }

  private static final class Limited extends ServerHttpRequestDecorator {
    Limited(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return Flux.defer(
          () -> {
            Meter meter = new Meter();
            return super.getBody()
                .<DataBuffer>handle(meter::pass)
                .concatWith(Mono.defer(meter::end));
          });
    }
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String type = exchange.getRequest().getHeaders().getFirst("Content-Type");
    if (type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return chain.filter(exchange);
    }
    return chain.filter(exchange.mutate().request(new Limited(exchange.getRequest())).build());
  }
}

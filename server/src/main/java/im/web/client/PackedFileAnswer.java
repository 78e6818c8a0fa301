package im.web.client;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends a packed file: GET and HEAD, compressed where the client takes it, 304 where it has it. */
final class PackedFileAnswer {

  static final String REVALIDATE = "no-cache";
  static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private PackedFileAnswer() {}

  static Mono<Void> send(ServerWebExchange exchange, PackedFile file, String cacheControl) {
    HttpMethod method = exchange.getRequest().getMethod();
    if (!METHODS.contains(method)) {
      return Mono.error(new MethodNotAllowedException(method, METHODS));
    }
    ServerHttpResponse response = exchange.getResponse();
    HttpHeaders headers = response.getHeaders();
    headers.setCacheControl(cacheControl);
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (exchange.checkNotModified(file.etag())) {
      return response.setComplete();
    }
    headers.set(HttpHeaders.CONTENT_TYPE, file.contentType());
    byte[] body = body(exchange, file);
    headers.setContentLength(body.length);
    return HttpMethod.HEAD.equals(method)
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private static byte[] body(ServerWebExchange exchange, PackedFile file) {
    List<String> accepted =
        exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING);
    String joined = String.join(",", accepted);
    boolean gzip = joined.contains("gzip") && !joined.contains("gzip;q=0");
    if (file.gzip().length == 0 || !gzip) {
      return file.plain();
    }
    exchange.getResponse().getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
    return file.gzip();
  }
}

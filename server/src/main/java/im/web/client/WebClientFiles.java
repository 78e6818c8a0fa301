package im.web.client;

import im.platform.error.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The web client: its files, and its index page for every address that its router may know. Assets
 * bear a hash in their names and are cached for ever; everything else is asked for anew.
 */
@Component
final class WebClientFiles implements WebHandler {

  private static final String INDEX = "/index.html";
  private static final List<String> OTHERS = List.of("/api", "/ws", "/files");

  private final PackedFiles client = new PackedFiles("client");
  private final PackedFiles without = new PackedFiles("document");

  @Override
  public Mono<Void> handle(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    return Mono.fromCallable(() -> find(path, exchange.getRequest().getMethod()))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(file -> PackedFileAnswer.send(exchange, file, cacheControl(path)));
  }

  private PackedFile find(String path, HttpMethod method) {
    boolean page =
        path.indexOf('.') < 0 && OTHERS.stream().noneMatch(other -> isWithin(path, other));
    boolean root = path.equals("/");
    if (page && !root && !HttpMethod.GET.equals(method) && !HttpMethod.HEAD.equals(method)) {
      throw Refusal.notFound("resource");
    }
    return client
        .maybeFile(page ? INDEX : path)
        .or(() -> root ? without.maybeFile("/no-client.html") : Optional.empty())
        .orElseThrow(() -> Refusal.notFound("resource"));
  }

  private static boolean isWithin(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static String cacheControl(String path) {
    return path.startsWith("/assets/") ? PackedFileAnswer.FOR_EVER : PackedFileAnswer.REVALIDATE;
  }
}

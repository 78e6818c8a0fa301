package im.web.client;

import im.platform.error.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The OpenAPI document, as a test made it from the controllers and the repository holds it, and its
 * viewer under {@code /api/docs/}.
 */
@Component
final class ApiDocument implements WebHandler {

  static final String PATH = "/api/v1/openapi.json";
  static final String VIEWER = "/api/docs";

  /** The viewer styles elements in place and knows nothing of trusted types. */
  private static final String VIEWER_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'none'; object-src 'none'";

  private final PackedFiles api = new PackedFiles("api");
  private final PackedFiles own = new PackedFiles("document");
  private final PackedFiles viewer =
      new PackedFiles("META-INF/resources/webjars/swagger-ui/" + version());

  /** The viewer's version, which is part of its folder's name. */
  private static String version() {
    Properties pom = new Properties();
    try (InputStream in =
        ApiDocument.class.getResourceAsStream(
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      pom.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pom.getProperty("version");
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    if (path.equals(VIEWER)) {
      exchange.getResponse().setStatusCode(HttpStatus.PERMANENT_REDIRECT);
      exchange.getResponse().getHeaders().setLocation(URI.create(VIEWER + "/"));
      return exchange.getResponse().setComplete();
    }
    if (path.startsWith(VIEWER)) {
      exchange.getResponse().getHeaders().set("Content-Security-Policy", VIEWER_POLICY);
    }
    return Mono.fromCallable(() -> find(path))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(file -> PackedFileAnswer.send(exchange, file, PackedFileAnswer.REVALIDATE));
  }

  private PackedFile find(String path) {
    Optional<PackedFile> file =
        path.equals(PATH) ? api.maybeFile("/openapi.json") : maybeViewer(path);
    return file.orElseThrow(() -> Refusal.notFound("resource"));
  }

  private Optional<PackedFile> maybeViewer(String path) {
    String name = path.substring(VIEWER.length());
    if (name.equals("/swagger-initializer.js")) {
      return own.maybeFile(name);
    }
    return viewer.maybeFile(name.equals("/") ? "/index.html" : name);
  }
}

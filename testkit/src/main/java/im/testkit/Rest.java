package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * HTTP calls to one server, as one caller or as nobody. Paths begin below {@code /api/v1} unless
 * they name another root with two slashes ({@code //files/…}). Thread-safe.
 */
public final class Rest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI server;
  private final Supplier<@Nullable String> accessToken;

  Rest(URI server, Supplier<@Nullable String> accessToken) {
    this.server = server;
    this.accessToken = accessToken;
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  public Answer put(String path, @Nullable Object body) {
    return call("PUT", path, body);
  }

  public Answer patch(String path, Object body) {
    return call("PATCH", path, body);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /**
   * Any call.
   *
   * @param body a JSON text, or anything that can be written as JSON
   * @param headers names and values in turn; they replace the usual ones
   */
  public Answer call(String method, String path, @Nullable Object body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path)).timeout(TIMEOUT);
    request.method(method, publisher(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    String token = accessToken.get();
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return exchange(method + " " + path, request.build());
  }

  private URI resolve(String path) {
    return server.resolve(path.startsWith("//") ? path.substring(1) : "/api/v1" + path);
  }

  private static BodyPublisher publisher(@Nullable Object body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body));
  }

  private static Answer exchange(String call, HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(call, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(call, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(call + " was interrupted", e);
    }
  }
}

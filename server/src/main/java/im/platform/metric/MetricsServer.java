package im.platform.metric;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Answers {@code GET /metrics} for Prometheus, where a port is configured. */
@Component
final class MetricsServer implements SmartLifecycle {

  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final MetricsProperties properties;
  private final PrometheusMeterRegistry registry;
  private @Nullable DisposableServer server;

  MetricsServer(MetricsProperties properties, PrometheusMeterRegistry registry) {
    this.properties = properties;
    this.registry = registry;
  }

  @Override
  public void start() {
    if (properties.port() == 0) {
      return;
    }
    server =
        HttpServer.create()
            .host(properties.address().getHostAddress())
            .port(properties.port())
            .route(routes -> routes.get("/metrics", this::scrape))
            .bindNow();
  }

  private Mono<Void> scrape(HttpServerRequest request, HttpServerResponse response) {
    Mono<String> metrics =
        Mono.fromCallable(registry::scrape).subscribeOn(Schedulers.boundedElastic());
    return response.header("Content-Type", CONTENT_TYPE).sendString(metrics).then();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.disposeNow();
      server = null;
    }
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }
}

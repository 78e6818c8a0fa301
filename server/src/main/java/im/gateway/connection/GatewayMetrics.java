package im.gateway.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many sockets this node holds: {@code im.gateway.connections}. */
@Component
class GatewayMetrics implements MeterBinder {

  private final ConnectionRegistry connections;

  GatewayMetrics(ConnectionRegistry connections) {
    this.connections = connections;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("im.gateway.connections", connections, ConnectionRegistry::size)
        .description("Live WebSocket connections")
        .register(registry);
  }
}

package im.gateway.handshake;

import im.gateway.GatewayProperties;
import im.gateway.connection.Connection;
import im.gateway.connection.ConnectionRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stops the gateway before the web server stops: no new connections, the frames that were taken are
 * answered, every connection is closed with 1001.
 */
@Component
class Drain implements SmartLifecycle {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final ConnectionRegistry registry;
  private final GatewayProperties properties;
  private volatile boolean running;

  Drain(ConnectionRegistry registry, GatewayProperties properties) {
    this.registry = registry;
    this.properties = properties;
  }

  boolean isDraining() {
    return !running;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    registry.forEach(connection -> connection.execute(connection::drain));
    long deadline = System.nanoTime() + properties.drainTimeout().toNanos();
    while (registry.size() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    registry.forEach(Connection::abort);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

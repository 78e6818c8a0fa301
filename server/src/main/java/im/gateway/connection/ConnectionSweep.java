package im.gateway.connection;

import im.gateway.GatewayProperties;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes what has to go: connections that are silent, that did not authenticate in time, or whose
 * token has run out. One pass over all of them, so that an idle connection costs no timer of its
 * own.
 */
@Component
class ConnectionSweep {

  private final ConnectionRegistry registry;
  private final GatewayProperties properties;
  private final InstantSource clock;

  ConnectionSweep(ConnectionRegistry registry, GatewayProperties properties, InstantSource clock) {
    this.registry = registry;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(fixedRate = 250)
  void sweep() {
    long nanos = System.nanoTime();
    Instant now = clock.instant();
    registry.forEach(connection -> check(connection, nanos, now));
  }

  private void check(Connection connection, long nanos, Instant now) {
    if (!now.isBefore(connection.expiresAt())) {
      connection.close(CloseCode.UNAUTHENTICATED);
    } else if (connection.maybeCaller() == null
        && connection.ageNanos(nanos) > properties.authTimeout().toNanos()) {
      connection.close(CloseCode.UNAUTHENTICATED);
    } else if (connection.silentNanos(nanos) > 2 * properties.heartbeat().toNanos()) {
      connection.close(CloseCode.SILENT);
    }
  }
}

package im.gateway.connection;

import im.account.Caller;
import im.account.SessionRevoked;
import im.bus.Event;
import im.gateway.delivery.ConnectionListener;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Connections as they come and go: keeps the registry, tells the listeners, and closes what a
 * revoked session holds.
 */
@Component
public class Sockets {

  private record Revoked(String reason) {}

  private final ConnectionRegistry registry;
  private final List<ConnectionListener> listeners;
  private final JsonMapper json;

  Sockets(ConnectionRegistry registry, List<ConnectionListener> listeners, JsonMapper json) {
    this.registry = registry;
    this.listeners = listeners;
    this.json = json;
  }

  /** The connection belongs to the caller from now on. On its event loop. */
  public void bound(Connection connection, Caller caller) {
    if (connection.isClosing()) {
      return;
    }
    registry.bind(connection, caller);
    listeners.forEach(listener -> listener.connected(caller.accountId(), connection.id()));
  }

  /** The socket is gone. On its event loop. */
  public void closed(Connection connection) {
    connection.released();
    registry.remove(connection);
    Caller caller = connection.maybeCaller();
    if (caller != null) {
      listeners.forEach(listener -> listener.disconnected(caller.accountId(), connection.id()));
    }
  }

  @EventListener
  void on(SessionRevoked revoked) {
    byte[] data = json.writeValueAsBytes(new Revoked(revoked.reason()));
    Outbound last = Outbound.kept(WireFrame.text(Event.of("session.revoked", data).frame()));
    for (Connection connection : registry.of(revoked.accountId())) {
      Caller caller = connection.maybeCaller();
      if (caller != null && caller.sessionId().equals(revoked.sessionId())) {
        connection.send(last);
        connection.close(CloseCode.UNAUTHENTICATED);
      }
    }
  }
}

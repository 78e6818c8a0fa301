package im.presence;

import im.gateway.delivery.ConnectionListener;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which connections watch whose presence: each has one set, replaced as a whole. Thread-safe. */
@Component
class Watchers implements ConnectionListener {

  private final Map<ConnectionId, Watch> watches = new ConcurrentHashMap<>();
  private final Map<AccountId, Set<ConnectionId>> watchers = new ConcurrentHashMap<>();

  /** What one connection watches, and for whom. */
  private record Watch(AccountId viewer, Set<AccountId> watched) {}

  synchronized void replace(AccountId viewer, ConnectionId connection, Set<AccountId> watched) {
    forget(connection);
    watches.put(connection, new Watch(viewer, Set.copyOf(watched)));
    for (AccountId account : watched) {
      watchers.computeIfAbsent(account, id -> ConcurrentHashMap.newKeySet()).add(connection);
    }
  }

  /** The connections that watch the account. */
  Set<ConnectionId> of(AccountId account) {
    return watchers.getOrDefault(account, Set.of());
  }

  /** For whom a connection watches; null where it watches nothing. */
  @Nullable AccountId maybeViewer(ConnectionId connection) {
    Watch watch = watches.get(connection);
    return watch == null ? null : watch.viewer();
  }

  /** Whom each of the viewer's connections watches. */
  Map<ConnectionId, Set<AccountId>> by(AccountId viewer) {
    Map<ConnectionId, Set<AccountId>> watched = new HashMap<>();
    watches.forEach(
        (connection, watch) -> {
          if (watch.viewer().equals(viewer)) {
            watched.put(connection, watch.watched());
          }
        });
    return watched;
  }

  /** The viewer's connections watch the account no more; gives which did. */
  synchronized Set<ConnectionId> stop(AccountId viewer, AccountId account) {
    Set<ConnectionId> stopped = new HashSet<>();
    for (ConnectionId connection : Set.copyOf(of(account))) {
      Watch watch = watches.get(connection);
      if (watch != null && watch.viewer().equals(viewer)) {
        Set<AccountId> left = new HashSet<>(watch.watched());
        left.remove(account);
        replace(viewer, connection, left);
        stopped.add(connection);
      }
    }
    return stopped;
  }

  @Override
  public synchronized void disconnected(AccountId account, ConnectionId connection) {
    forget(connection);
  }

  private void forget(ConnectionId connection) {
    Watch before = watches.remove(connection);
    if (before == null) {
      return;
    }
    for (AccountId account : before.watched()) {
      watchers.computeIfPresent(
          account,
          (id, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
          });
    }
  }
}

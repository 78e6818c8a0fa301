package im.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.gateway.delivery.ConnectionListener;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is there, from the connections of this node. Somebody whose last connection goes stays what
 * he was for ten seconds of grace, so that a reload is no absence. Thread-safe.
 */
@Component
class PresenceBoard implements ConnectionListener {

  static final Duration GRACE = Duration.ofSeconds(10);
  private static final int REMEMBERED = 100_000;

  /** An account's connections, and since when there are none. Guarded by the map's own locking. */
  private record Entry(
      Map<ConnectionId, PresenceStatus> connections,
      PresenceStatus shown,
      @Nullable Instant goneAt) {}

  private final Map<AccountId, Entry> entries = new ConcurrentHashMap<>();
  private final Set<AccountId> changed = ConcurrentHashMap.newKeySet();
  private final Cache<AccountId, Instant> lastSeen =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(REMEMBERED).build();
  private final InstantSource clock;

  PresenceBoard(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void connected(AccountId account, ConnectionId connection) {
    set(account, connection, PresenceStatus.ONLINE);
  }

  /** Sets what one connection says of itself. */
  void set(AccountId account, ConnectionId connection, PresenceStatus status) {
    entries.compute(
        account,
        (id, entry) -> {
          Map<ConnectionId, PresenceStatus> connections =
              new HashMap<>(entry == null ? Map.of() : entry.connections());
          connections.put(connection, status);
          return moved(account, entry, connections);
        });
  }

  @Override
  public void disconnected(AccountId account, ConnectionId connection) {
    entries.computeIfPresent(
        account,
        (id, entry) -> {
          Map<ConnectionId, PresenceStatus> connections = new HashMap<>(entry.connections());
          connections.remove(connection);
          return connections.isEmpty()
              ? new Entry(connections, entry.shown(), clock.instant())
              : moved(account, entry, connections);
        });
  }

  private Entry moved(
      AccountId account, @Nullable Entry before, Map<ConnectionId, PresenceStatus> connections) {
    PresenceStatus now =
        connections.containsValue(PresenceStatus.ONLINE)
            ? PresenceStatus.ONLINE
            : PresenceStatus.AWAY;
    if (before == null || before.shown() != now) {
      changed.add(account);
    }
    return new Entry(connections, now, null);
  }

  /**
   * Turns those offline whose grace is over, and gives everybody who changed since the last call.
   */
  Set<AccountId> takeChanged() {
    Instant now = clock.instant();
    entries.keySet().forEach(account -> expire(account, now));
    Set<AccountId> taken = Set.copyOf(changed);
    changed.removeAll(taken);
    return taken;
  }

  private void expire(AccountId account, Instant now) {
    entries.computeIfPresent(
        account,
        (id, entry) -> {
          Instant goneAt = entry.goneAt();
          if (goneAt == null || now.isBefore(goneAt.plus(GRACE))) {
            return entry;
          }
          lastSeen.put(account, goneAt);
          changed.add(account);
          return null;
        });
  }

  Presence of(AccountId account) {
    Entry entry = entries.get(account);
    return entry == null
        ? new Presence(account, PresenceStatus.OFFLINE, lastSeen.getIfPresent(account))
        : new Presence(account, entry.shown(), null);
  }
}

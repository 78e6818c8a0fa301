package im.gateway.connection;

import im.account.Caller;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This node's live connections, all of them and by account. Thread-safe. */
@Component
public class ConnectionRegistry {

  private final Map<ConnectionId, Connection> all = new ConcurrentHashMap<>();
  private final Map<AccountId, List<Connection>> byAccount = new ConcurrentHashMap<>();

  void opened(Connection connection) {
    all.put(connection.id(), connection);
  }

  /**
   * Adds an authenticated connection to its account's.
   *
   * @return whether it is the account's first here
   */
  public boolean bind(Connection connection, Caller caller) {
    List<Connection> now =
        byAccount.merge(caller.accountId(), List.of(connection), ConnectionRegistry::concat);
    return now.size() == 1;
  }

  private static List<Connection> concat(List<Connection> some, List<Connection> more) {
    List<Connection> both = new ArrayList<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }

  /**
   * Forgets a connection.
   *
   * @return whether it was its account's last here
   */
  public boolean remove(Connection connection) {
    all.remove(connection.id());
    Caller caller = connection.maybeCaller();
    if (caller == null) {
      return false;
    }
    return byAccount.computeIfPresent(
            caller.accountId(),
            (account, connections) -> {
              List<Connection> left =
                  connections.stream().filter(other -> other != connection).toList();
              return left.isEmpty() ? null : left;
            })
        == null;
  }

  /** The account's connections; empty where it has none here. Unmodifiable. */
  public List<Connection> of(AccountId account) {
    return byAccount.getOrDefault(account, List.of());
  }

  /** The connection of that id; null where it is gone or another node's. */
  public @Nullable Connection maybeGet(ConnectionId id) {
    return all.get(id);
  }

  public boolean isConnected(AccountId account) {
    return byAccount.containsKey(account);
  }

  public Collection<AccountId> accounts() {
    return byAccount.keySet();
  }

  public void forEach(Consumer<Connection> action) {
    all.values().forEach(action);
  }

  public int size() {
    return all.size();
  }
}

package im.gateway.delivery;

import im.platform.id.AccountId;
import im.platform.id.ConnectionId;

/** Hears of connections that come and go on this node. Called on event loops: must not block. */
public interface ConnectionListener {

  /** The connection is bound to the account and receives its events. */
  default void connected(AccountId account, ConnectionId connection) {}

  /** It is gone. */
  void disconnected(AccountId account, ConnectionId connection);
}

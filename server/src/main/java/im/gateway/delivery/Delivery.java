package im.gateway.delivery;

import im.bus.Publication;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Takes events to the connections that are to see them, on whatever node they are. Never blocks,
 * never fails the caller: what is lost on the way is made good from the log, or is ephemeral.
 * Thread-safe.
 */
public interface Delivery {

  /**
   * After a commit: its conversations' new events, to every connection of every member.
   *
   * @param answers tells those who wait for the commit; runs exactly once
   */
  void committed(Publication.Commit commit, Runnable answers);

  /**
   * To every connection of the accounts.
   *
   * @param data the event's {@code d}; becomes JSON
   * @param except a connection that is left out: its own answer tells it; null for none
   */
  void toAccounts(
      Collection<AccountId> accounts, String name, Object data, @Nullable ConnectionId except);

  /** An ephemeral event to every connection of the conversation's members but one account's. */
  void toOthers(ConversationId conversation, AccountId except, String name, Object data);

  /** An ephemeral event to one connection of this node; dropped where it is gone. */
  void toConnection(ConnectionId connection, String name, Object data);
}

package im.messaging.own;

import im.account.AccountDeleted;
import im.account.Accounts;
import im.gateway.delivery.Delivery;
import im.messaging.History;
import im.messaging.store.StarTable;
import im.messaging.store.StarTable.Star;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Puts stars on messages and takes them away, for the account alone: its other devices are told,
 * nobody else. What is so already stays so. Blocks.
 */
@Service
public class Stars {

  static final int MAX = 1_000;

  /** The event that the account's devices see. */
  record Starred(ConversationId conversationId, long seq, boolean starred) {}

  private final History history;
  private final StarTable table;
  private final Accounts accounts;
  private final Ids ids;
  private final Delivery delivery;
  private final Database database;

  Stars(
      History history,
      StarTable table,
      Accounts accounts,
      Ids ids,
      Delivery delivery,
      Database database) {
    this.history = history;
    this.table = table;
    this.accounts = accounts;
    this.ids = ids;
    this.delivery = delivery;
    this.database = database;
  }

  /**
   * Stars a message.
   *
   * @throws Refusal {@code not_found} where the account is not shown the message, {@code conflict}
   *     where it has as many stars as it may
   */
  public void star(AccountId account, ConversationId conversation, long seq) {
    database.execute(
        sql -> {
          accounts.lock(account, account);
          history.get(account, conversation, seq);
          if (!table.exists(account, conversation, seq)) {
            requireRoom(account);
            table.insert(account, new Star(ids.next(), conversation, seq));
            tell(account, new Starred(conversation, seq, true));
          }
        });
  }

  private void requireRoom(AccountId account) {
    if (table.count(account) >= MAX) {
      throw Refusal.conflict("You have " + MAX + " stars: take one away first.");
    }
  }

  /**
   * Takes a star away.
   *
   * @throws Refusal {@code not_found} where the account is not shown the message
   */
  public void unstar(AccountId account, ConversationId conversation, long seq) {
    history.get(account, conversation, seq);
    database.execute(
        sql -> {
          if (table.delete(account, conversation, seq)) {
            tell(account, new Starred(conversation, seq, false));
          }
        });
  }

  private void tell(AccountId account, Starred event) {
    Database.afterCommit(
        () -> delivery.toAccounts(List.of(account), "message.starred", event, null));
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    table.deleteAllOf(deleted.accountId());
  }
}

package im.messaging.own;

import im.account.AccountDeleted;
import im.account.Accounts;
import im.gateway.delivery.Delivery;
import im.messaging.History;
import im.messaging.store.HiddenMessageTable;
import im.messaging.store.StarTable;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Deletes messages for one account alone: it is not shown them again, everybody else is. Unread
 * counts do not know of it. Blocks.
 */
@Service
public class HiddenMessages {

  /** The event that the account's devices see. */
  record Hidden(ConversationId conversationId, long seq) {}

  private final History history;
  private final HiddenMessageTable table;
  private final StarTable stars;
  private final Accounts accounts;
  private final Delivery delivery;
  private final Database database;

  HiddenMessages(
      History history,
      HiddenMessageTable table,
      StarTable stars,
      Accounts accounts,
      Delivery delivery,
      Database database) {
    this.history = history;
    this.table = table;
    this.stars = stars;
    this.accounts = accounts;
    this.delivery = delivery;
    this.database = database;
  }

  /**
   * Hides a message for good, and takes its star away. Hiding it again does nothing.
   *
   * @throws im.platform.error.Refusal {@code not_found} where there is no such message for the
   *     account
   */
  public void hide(AccountId account, ConversationId conversation, long seq) {
    history.requireInReach(account, conversation, seq);
    database.execute(
        sql -> {
          accounts.lock(account, account);
          if (!table.exists(account, conversation, seq)) {
            table.insert(account, conversation, seq);
            stars.delete(account, conversation, seq);
            tell(account, new Hidden(conversation, seq));
          }
        });
  }

  private void tell(AccountId account, Hidden event) {
    Database.afterCommit(
        () -> delivery.toAccounts(List.of(account), "message.hidden", event, null));
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    table.deleteAllOf(deleted.accountId());
  }
}

package im.messaging.thread;

import im.account.AccountDeleted;
import im.account.Accounts;
import im.gateway.delivery.Delivery;
import im.messaging.store.ThreadMemberTable;
import im.messaging.thread.ThreadRoots.Found;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Which threads an account follows and how far it has read them, for itself alone: its devices are
 * told, nobody else. What is so already stays so. Blocks; every method throws {@code not_found}
 * where there is no such thread for the account.
 */
@Service
public class ThreadMarks {

  /** The event that the account's devices see. */
  record Marked(
      ConversationId conversationId, long threadSeq, boolean following, long readSeq, int unread) {}

  private final ThreadRoots roots;
  private final ThreadMemberTable table;
  private final Accounts accounts;
  private final Delivery delivery;
  private final Database database;

  ThreadMarks(
      ThreadRoots roots,
      ThreadMemberTable table,
      Accounts accounts,
      Delivery delivery,
      Database database) {
    this.roots = roots;
    this.table = table;
    this.accounts = accounts;
    this.delivery = delivery;
    this.database = database;
  }

  /**
   * Moves the read position forward.
   *
   * @throws Refusal {@code invalid_request} beyond the newest reply
   */
  public void read(AccountId account, ConversationId conversation, long root, long seq) {
    database.execute(
        sql -> {
          accounts.lock(account, account);
          Found thread = roots.require(account, conversation, root);
          if (seq < 0 || seq > thread.end()) {
            throw Refusal.invalid("seq", "is beyond the newest reply");
          }
          if (seq > thread.row().readSeq()) {
            table.read(thread.reader(), root, seq);
            tell(account, conversation, root);
          }
        });
  }

  /** Follows a thread, from its newest reply on where nothing of it was read; or no more. */
  public void follow(AccountId account, ConversationId conversation, long root, boolean on) {
    database.execute(
        sql -> {
          accounts.lock(account, account);
          Found thread = roots.require(account, conversation, root);
          if (thread.isFollowed() != on || thread.row().following() == null) {
            table.follow(thread.reader(), root, on, on ? thread.end() : 0);
            tell(account, conversation, root);
          }
        });
  }

  private void tell(AccountId account, ConversationId conversation, long root) {
    Found now = roots.require(account, conversation, root);
    Marked event =
        new Marked(conversation, root, now.isFollowed(), now.row().readSeq(), now.row().unread());
    Database.afterCommit(() -> delivery.toAccounts(List.of(account), "thread.me", event, null));
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    table.deleteAllOf(deleted.accountId());
  }
}

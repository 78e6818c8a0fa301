package im.__name__;

import im.__name__.store.__Name__Table;
import im.account.AccountDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes an account's __names__, within the transaction that deletes it. */
@Component
class Deleted__Name__Owners {

  private final __Name__Table table;

  Deleted__Name__Owners(__Name__Table table) {
    this.table = table;
  }

  @EventListener
  void forget(AccountDeleted deleted) {
    table.deleteAllOf(deleted.accountId());
  }
}

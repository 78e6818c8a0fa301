package im.contact;

import im.account.Accounts;
import im.account.Caller;
import im.contact.request.OpenRequests;
import im.contact.store.BlockTable;
import im.contact.store.FormerRelationTable;
import im.contact.store.FormerRelationTable.Kind;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.storage.Database;
import org.springframework.stereotype.Service;

/**
 * Makes and ends blocks. A block leaves the two contacts, if they are, and tells the other nothing.
 * Thread-safe.
 */
@Service
public class BlockEntries {

  private final BlockTable table;
  private final FormerRelationTable former;
  private final OpenRequests requests;
  private final ContactNews news;
  private final Accounts accounts;
  private final Database database;

  BlockEntries(
      BlockTable table,
      FormerRelationTable former,
      OpenRequests requests,
      ContactNews news,
      Accounts accounts,
      Database database) {
    this.table = table;
    this.former = former;
    this.requests = requests;
    this.news = news;
    this.accounts = accounts;
    this.database = database;
  }

  /**
   * Blocks an account; open requests between the two are settled. Blocking it again does nothing.
   *
   * @throws Refusal {@code not_found} where there is no such account, {@code invalid_request} for
   *     oneself
   */
  public void block(Caller caller, AccountId who) {
    AccountId self = caller.accountId();
    if (who.equals(self)) {
      throw Refusal.invalid("userId", "must be somebody else");
    }
    database.execute(
        sql -> {
          accounts.lock(self, who);
          if (!accounts.isActive(who)) {
            throw Refusal.notFound("user");
          }
          if (!table.exists(self, who)) {
            table.insert(self, who);
            requests.settle(self, who);
            news.blockChanged(self, who);
          }
        });
  }

  /**
   * Ends a block; ending it again does nothing.
   *
   * @throws Refusal {@code not_found} where there never was one
   */
  public void unblock(Caller caller, AccountId who) {
    AccountId self = caller.accountId();
    database.execute(
        sql -> {
          accounts.lock(self, who);
          if (table.delete(self, who)) {
            former.add(self, who, Kind.BLOCK);
            news.blockChanged(self, who);
          } else if (!former.exists(self, who, Kind.BLOCK)) {
            throw Refusal.notFound("block");
          }
        });
  }
}

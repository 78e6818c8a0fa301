package im.contact;

import im.account.Accounts;
import im.account.Caller;
import im.contact.store.Contact;
import im.contact.store.ContactTable;
import im.contact.store.FormerRelationTable;
import im.contact.store.FormerRelationTable.Kind;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.storage.Database;
import org.springframework.stereotype.Service;

/** Changes and removes contacts. Thread-safe. */
@Service
public class ContactEntries {

  private final ContactTable table;
  private final FormerRelationTable former;
  private final ContactNews news;
  private final Accounts accounts;
  private final Database database;

  ContactEntries(
      ContactTable table,
      FormerRelationTable former,
      ContactNews news,
      Accounts accounts,
      Database database) {
    this.table = table;
    this.former = former;
    this.news = news;
    this.accounts = accounts;
    this.database = database;
  }

  /**
   * Changes the caller's own settings of a contact.
   *
   * @throws Refusal {@code not_found} where the other is none
   */
  public ContactView change(Caller caller, AccountId other, ContactPatch patch) {
    patch.check();
    return database.write(
        sql -> {
          accounts.lock(caller.accountId(), other);
          Contact before =
              table
                  .maybeFind(caller.accountId(), other)
                  .orElseThrow(() -> Refusal.notFound("contact"));
          Contact after = patch.applyTo(before);
          if (!after.equals(before)) {
            table.update(after);
            news.changed(after);
          }
          return ContactView.of(after, accounts.profile(other));
        });
  }

  /**
   * Ends that the two are contacts, for both; ending it again does nothing.
   *
   * @throws Refusal {@code not_found} where they never were
   */
  public void remove(Caller caller, AccountId other) {
    AccountId self = caller.accountId();
    database.execute(
        sql -> {
          accounts.lock(self, other);
          if (!disconnect(self, other) && !former.exists(self, other, Kind.CONTACT)) {
            throw Refusal.notFound("contact");
          }
        });
  }

  /** Within a write; false where they are no contacts. */
  boolean disconnect(AccountId a, AccountId b) {
    if (!table.deletePair(a, b)) {
      return false;
    }
    former.add(a, b, Kind.CONTACT);
    former.add(b, a, Kind.CONTACT);
    news.disconnected(a, b);
    return true;
  }
}

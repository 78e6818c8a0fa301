package im.contact.store;

import static im.storage.tables.Tables.CONTACT_VERSION;

import im.platform.id.AccountId;
import im.storage.Database;
import org.springframework.stereotype.Repository;

/** The table {@code contact_version}: counts the changes of each account's lists. */
@Repository
public class VersionTable {

  private final Database database;

  VersionTable(Database database) {
    this.database = database;
  }

  /** One more change; within the transaction that makes it. */
  public void increment(AccountId account) {
    database.execute(
        sql ->
            sql.insertInto(CONTACT_VERSION)
                .set(CONTACT_VERSION.ACCOUNT_ID, account.value())
                .set(CONTACT_VERSION.VERSION, 1L)
                .onDuplicateKeyUpdate()
                .set(CONTACT_VERSION.VERSION, CONTACT_VERSION.VERSION.plus(1))
                .execute());
  }

  /** The number of changes so far; 0 before the first. */
  public long get(AccountId account) {
    return database.read(
        sql ->
            sql.select(CONTACT_VERSION.VERSION)
                .from(CONTACT_VERSION)
                .where(CONTACT_VERSION.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(CONTACT_VERSION.VERSION)
                .orElse(0L));
  }
}

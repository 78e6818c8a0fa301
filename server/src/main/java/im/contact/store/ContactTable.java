package im.contact.store;

import static im.storage.tables.Tables.CONTACT;

import im.platform.id.AccountId;
import im.storage.Database;
import im.storage.tables.tables.records.ContactRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table {@code contact}: always two rows for two contacts, one for each direction. */
@Repository
public class ContactTable {

  private final Database database;

  ContactTable(Database database) {
    this.database = database;
  }

  private static Condition is(AccountId owner, AccountId other) {
    return CONTACT.ACCOUNT_ID.eq(owner.value()).and(CONTACT.CONTACT_ID.eq(other.value()));
  }

  public boolean exists(AccountId owner, AccountId other) {
    return database.read(sql -> sql.fetchExists(CONTACT, is(owner, other)));
  }

  public Optional<Contact> maybeFind(AccountId owner, AccountId other) {
    return database.read(
        sql -> sql.fetchOptional(CONTACT, is(owner, other)).map(ContactTable::contact));
  }

  public void insertPair(AccountId a, AccountId b, Instant now) {
    insert(a, b, now);
    insert(b, a, now);
  }

  private void insert(AccountId owner, AccountId other, Instant now) {
    database.execute(
        sql ->
            sql.insertInto(CONTACT)
                .set(CONTACT.ACCOUNT_ID, owner.value())
                .set(CONTACT.CONTACT_ID, other.value())
                .set(CONTACT.MUTED, false)
                .set(CONTACT.CREATED_AT, now)
                .execute());
  }

  /** Removes both directions; false where they were no contacts. */
  public boolean deletePair(AccountId a, AccountId b) {
    return database.write(
        sql -> sql.deleteFrom(CONTACT).where(is(a, b).or(is(b, a))).execute() > 0);
  }

  /** Stores the owner's own settings of the entry. */
  public void update(Contact contact) {
    database.execute(
        sql ->
            sql.update(CONTACT)
                .set(CONTACT.ALIAS, contact.alias())
                .set(CONTACT.MUTED, contact.muted())
                .where(is(contact.owner(), contact.userId()))
                .execute());
  }

  /** An account's list by id, after the last one already seen. */
  public List<Contact> list(AccountId owner, @Nullable UUID after, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(owner.value()))
                .and(after == null ? DSL.noCondition() : CONTACT.CONTACT_ID.gt(after))
                .orderBy(CONTACT.CONTACT_ID)
                .limit(limit)
                .fetch(ContactTable::contact));
  }

  /** All whom an account has in its list. */
  public List<AccountId> ids(AccountId owner) {
    return database.read(
        sql ->
            sql.select(CONTACT.CONTACT_ID)
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(owner.value()))
                .fetch(row -> new AccountId(row.value1())));
  }

  /** Who is a contact of both, by id, after the last one already seen. */
  public List<AccountId> mutual(AccountId a, AccountId b, @Nullable UUID after, int limit) {
    return database.read(
        sql ->
            sql.select(CONTACT.CONTACT_ID)
                .from(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(a.value()))
                .and(
                    CONTACT.CONTACT_ID.in(
                        DSL.select(CONTACT.as("other").CONTACT_ID)
                            .from(CONTACT.as("other"))
                            .where(CONTACT.as("other").ACCOUNT_ID.eq(b.value()))))
                .and(after == null ? DSL.noCondition() : CONTACT.CONTACT_ID.gt(after))
                .orderBy(CONTACT.CONTACT_ID)
                .limit(limit)
                .fetch(row -> new AccountId(row.value1())));
  }

  private static Contact contact(ContactRecord row) {
    return new Contact(
        new AccountId(row.getAccountId()),
        new AccountId(row.getContactId()),
        row.getAlias(),
        row.getMuted(),
        row.getCreatedAt());
  }
}

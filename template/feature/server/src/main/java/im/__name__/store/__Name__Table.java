package im.__name__.store;

import static im.storage.tables.Tables.__NAME__;

import im.__name__.__Name__;
import im.__name__.__Name__Id;
import im.platform.id.AccountId;
import im.storage.Database;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The table {@code __name__}: one row for each __name__, emptied when it is deleted and gone with its
 * owner.
 */
@Repository
public class __Name__Table {

  private final Database database;

  __Name__Table(Database database) {
    this.database = database;
  }

  private static Condition is(AccountId owner, __Name__Id id) {
    return __NAME__.ID.eq(id.value()).and(__NAME__.ACCOUNT_ID.eq(owner.value()));
  }

  public void insert(AccountId owner, __Name__ created) {
    database.execute(
        sql ->
            sql.insertInto(__NAME__)
                .set(__NAME__.ID, created.id().value())
                .set(__NAME__.ACCOUNT_ID, owner.value())
                .set(__NAME__.TEXT, created.text())
                .set(__NAME__.CREATED_AT, created.createdAt())
                .execute());
  }

  /** Those of an account that are not deleted, newest first, before the last one already seen. */
  public List<__Name__> list(AccountId owner, @Nullable __Name__Id before, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(__NAME__)
                .where(__NAME__.ACCOUNT_ID.eq(owner.value()))
                .and(__NAME__.DELETED_AT.isNull())
                .and(before == null ? DSL.noCondition() : __NAME__.ID.lt(before.value()))
                .orderBy(__NAME__.ID.desc())
                .limit(limit)
                .fetch(
                    row ->
                        new __Name__(
                            new __Name__Id(row.getId()), row.getText(), row.getCreatedAt())));
  }

  /** Whether the account has it, or had it before it was deleted. */
  public boolean exists(AccountId owner, __Name__Id id) {
    return database.read(sql -> sql.fetchExists(__NAME__, is(owner, id)));
  }

  /** Marks it as deleted and removes its text; false where there is nothing to delete. */
  public boolean clear(AccountId owner, __Name__Id id, Instant now) {
    return database.write(
        sql ->
            sql.update(__NAME__)
                    .set(__NAME__.DELETED_AT, now)
                    .setNull(__NAME__.TEXT)
                    .where(is(owner, id))
                    .and(__NAME__.DELETED_AT.isNull())
                    .execute()
                > 0);
  }

  /** Removes all rows of an account, without a trace. */
  public void deleteAllOf(AccountId owner) {
    database.execute(
        sql -> sql.deleteFrom(__NAME__).where(__NAME__.ACCOUNT_ID.eq(owner.value())).execute());
  }
}

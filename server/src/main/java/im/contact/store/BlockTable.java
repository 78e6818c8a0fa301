package im.contact.store;

import static im.storage.tables.Tables.BLOCK;

import im.platform.id.AccountId;
import im.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table {@code block}: one row where one account blocks another. */
@Repository
public class BlockTable {

  private final Database database;
  private final InstantSource clock;

  BlockTable(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private static Condition is(AccountId by, AccountId who) {
    return BLOCK.ACCOUNT_ID.eq(by.value()).and(BLOCK.BLOCKED_ID.eq(who.value()));
  }

  public boolean exists(AccountId by, AccountId who) {
    return database.read(sql -> sql.fetchExists(BLOCK, is(by, who)));
  }

  /** Whether either blocks the other. */
  public boolean existsBetween(AccountId a, AccountId b) {
    return database.read(sql -> sql.fetchExists(BLOCK, is(a, b).or(is(b, a))));
  }

  /** The other ends of all blocks that the account made or was made, each once. */
  public List<AccountId> either(AccountId account) {
    return database.read(
        sql ->
            sql.select(BLOCK.BLOCKED_ID)
                .from(BLOCK)
                .where(BLOCK.ACCOUNT_ID.eq(account.value()))
                .union(
                    DSL.select(BLOCK.ACCOUNT_ID)
                        .from(BLOCK)
                        .where(BLOCK.BLOCKED_ID.eq(account.value())))
                .fetch(row -> new AccountId(row.value1())));
  }

  public void insert(AccountId by, AccountId who) {
    database.execute(
        sql ->
            sql.insertInto(BLOCK)
                .set(BLOCK.ACCOUNT_ID, by.value())
                .set(BLOCK.BLOCKED_ID, who.value())
                .set(BLOCK.CREATED_AT, clock.instant())
                .execute());
  }

  /** Removes it; false where there was none. */
  public boolean delete(AccountId by, AccountId who) {
    return database.write(sql -> sql.deleteFrom(BLOCK).where(is(by, who)).execute() > 0);
  }

  /** Removes all that the account made; what others keep of it stays theirs. */
  public void deleteAllBy(AccountId by) {
    database.execute(sql -> sql.deleteFrom(BLOCK).where(BLOCK.ACCOUNT_ID.eq(by.value())).execute());
  }

  /** Whom an account blocks, by id, after the last one already seen. */
  public List<Block> list(AccountId by, @Nullable UUID after, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(BLOCK)
                .where(BLOCK.ACCOUNT_ID.eq(by.value()))
                .and(after == null ? DSL.noCondition() : BLOCK.BLOCKED_ID.gt(after))
                .orderBy(BLOCK.BLOCKED_ID)
                .limit(limit)
                .fetch(row -> new Block(new AccountId(row.getBlockedId()), row.getCreatedAt())));
  }
}

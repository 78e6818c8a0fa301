package im.messaging.store;

import static im.storage.tables.Tables.MEMBER;
import static im.storage.tables.Tables.STAR;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The table {@code star}: one row for each message that an account keeps at hand, until it takes
 * the star away. Those in conversations that it has left stay, and are not shown.
 */
@Component
public class StarTable {

  /**
   * A star.
   *
   * @param id newer stars have greater ids
   */
  public record Star(UUID id, ConversationId conversation, long seq) {}

  private static final Condition SEEN =
      MEMBER
          .ACCOUNT_ID
          .eq(STAR.ACCOUNT_ID)
          .and(MEMBER.CONVERSATION_ID.eq(STAR.CONVERSATION_ID))
          .and(MEMBER.FLOOR_SEQ.lt(STAR.SEQ));

  private final Database database;

  StarTable(Database database) {
    this.database = database;
  }

  private static Condition is(AccountId account, ConversationId conversation, long seq) {
    return STAR.ACCOUNT_ID
        .eq(account.value())
        .and(STAR.CONVERSATION_ID.eq(conversation.value()))
        .and(STAR.SEQ.eq(seq));
  }

  public boolean exists(AccountId account, ConversationId conversation, long seq) {
    return database.read(sql -> sql.fetchExists(STAR, is(account, conversation, seq)));
  }

  /** How many stars {@link #list} would show. */
  public int count(AccountId account) {
    return database.read(
        sql ->
            sql.fetchCount(
                sql.selectOne()
                    .from(STAR)
                    .join(MEMBER)
                    .on(SEEN)
                    .where(STAR.ACCOUNT_ID.eq(account.value()))));
  }

  public void insert(AccountId account, Star star) {
    database.execute(
        sql ->
            sql.insertInto(STAR)
                .set(STAR.ACCOUNT_ID, account.value())
                .set(STAR.CONVERSATION_ID, star.conversation().value())
                .set(STAR.SEQ, star.seq())
                .set(STAR.ID, star.id())
                .execute());
  }

  /** Removes it; false where there was none. */
  public boolean delete(AccountId account, ConversationId conversation, long seq) {
    return database.write(
        sql -> sql.deleteFrom(STAR).where(is(account, conversation, seq)).execute() > 0);
  }

  public void deleteAllOf(AccountId account) {
    database.execute(
        sql -> sql.deleteFrom(STAR).where(STAR.ACCOUNT_ID.eq(account.value())).execute());
  }

  /**
   * Stars on messages that the account can see, newest star first.
   *
   * @param before the last star already seen
   */
  public List<Star> list(AccountId account, @Nullable UUID before, int limit) {
    return database.read(
        sql ->
            sql.select(STAR.ID, STAR.CONVERSATION_ID, STAR.SEQ)
                .from(STAR)
                .join(MEMBER)
                .on(SEEN)
                .where(STAR.ACCOUNT_ID.eq(account.value()))
                .and(before == null ? DSL.noCondition() : STAR.ID.lt(before))
                .orderBy(STAR.ID.desc())
                .limit(limit)
                .fetch(
                    row -> new Star(row.value1(), new ConversationId(row.value2()), row.value3())));
  }
}

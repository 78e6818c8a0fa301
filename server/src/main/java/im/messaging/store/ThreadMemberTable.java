package im.messaging.store;

import static im.storage.tables.Tables.THREAD_MEMBER;

import im.messaging.store.ThreadTable.Reader;
import im.platform.id.AccountId;
import im.storage.Database;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the table {@code thread_member} for the account itself: one row for each thread that it
 * follows, has unfollowed or has read, for as long as the account is. The log adds followers; what
 * is there it leaves, but for one who has only read.
 */
@Component
public class ThreadMemberTable {

  private final Database database;

  ThreadMemberTable(Database database) {
    this.database = database;
  }

  /** How far the thread is read from now on. */
  public void read(Reader reader, long root, long seq) {
    put(reader, root, null, seq, Map.of(THREAD_MEMBER.READ_SEQ, seq));
  }

  /**
   * Whether it is followed from now on.
   *
   * @param readSeq how far it counts as read where nothing was kept of it
   */
  public void follow(Reader reader, long root, boolean following, long readSeq) {
    put(reader, root, following, readSeq, Map.of(THREAD_MEMBER.FOLLOWING, following));
  }

  private void put(
      Reader reader, long root, @Nullable Boolean following, long readSeq, Map<Field<?>, ?> then) {
    database.execute(
        sql ->
            sql.insertInto(THREAD_MEMBER)
                .set(THREAD_MEMBER.CONVERSATION_ID, reader.conversation().value())
                .set(THREAD_MEMBER.ROOT_SEQ, root)
                .set(THREAD_MEMBER.ACCOUNT_ID, reader.account().value())
                .set(THREAD_MEMBER.FOLLOWING, following)
                .set(THREAD_MEMBER.READ_SEQ, readSeq)
                .onDuplicateKeyUpdate()
                .set(then)
                .execute());
  }

  public void deleteAllOf(AccountId account) {
    database.execute(
        sql ->
            sql.deleteFrom(THREAD_MEMBER)
                .where(THREAD_MEMBER.ACCOUNT_ID.eq(account.value()))
                .execute());
  }
}

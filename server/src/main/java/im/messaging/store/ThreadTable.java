package im.messaging.store;

import static im.storage.tables.Tables.THREAD;
import static im.storage.tables.Tables.THREAD_MEMBER;
import static im.storage.tables.Tables.THREAD_REPLY;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the tables {@code thread} and {@code thread_reply}, which the log writes, for members of
 * the conversation: a thread whose root the reader is not shown is not there. Replies are behind
 * their root, so who is above his floor with it is so in all of the thread.
 */
@Component
public class ThreadTable {

  private static final int MAX_UNREAD = 1_000;
  private static final int MAX_UNREAD_THREADS = 100;

  /** A member who reads the threads of a conversation. */
  public record Reader(AccountId account, ConversationId conversation, long floorSeq) {

    /** What he is shown of its messages. */
    public Sight sight() {
      return new Sight(account, floorSeq);
    }
  }

  /**
   * Which part of the list.
   *
   * @param followed only threads that the reader follows
   * @param beforeSeq only threads whose newest reply is older
   */
  public record Slice(boolean followed, long beforeSeq, int limit) {}

  /**
   * A thread and how it stands with its reader.
   *
   * @param following null where he neither follows it nor has unfollowed it
   * @param readSeq 0 where he has read nothing of it
   * @param unread replies by others above it, at most a thousand
   */
  public record ThreadRow(
      long rootSeq,
      int replies,
      long lastSeq,
      @Nullable Boolean following,
      long readSeq,
      int unread) {}

  private final Database database;

  ThreadTable(Database database) {
    this.database = database;
  }

  /** Threads that have replies, newest reply first. */
  public List<ThreadRow> list(Reader reader, Slice slice) {
    Condition followed = slice.followed() ? THREAD_MEMBER.FOLLOWING.isTrue() : DSL.noCondition();
    return database.read(
        sql ->
            select(sql, reader)
                .where(THREAD.CONVERSATION_ID.eq(reader.conversation().value()))
                .and(THREAD.LAST_SEQ.lt(slice.beforeSeq()))
                .and(reader.sight().in(reader.conversation(), THREAD.ROOT_SEQ))
                .and(followed)
                .orderBy(THREAD.LAST_SEQ.desc())
                .limit(slice.limit())
                .fetch()
                .map(row -> row(sql, reader, row)));
  }

  /** One thread; empty where nobody has replied. */
  public Optional<ThreadRow> find(Reader reader, long root) {
    return database.read(
        sql ->
            select(sql, reader)
                .where(
                    THREAD.CONVERSATION_ID.eq(reader.conversation().value()),
                    THREAD.ROOT_SEQ.eq(root))
                .fetchOptional()
                .map(row -> row(sql, reader, row)));
  }

  private static SelectOnConditionStep<Record> select(DSLContext sql, Reader reader) {
    return sql.select(THREAD.fields())
        .select(THREAD_MEMBER.FOLLOWING, THREAD_MEMBER.READ_SEQ)
        .from(THREAD)
        .leftJoin(THREAD_MEMBER)
        .on(ofThread(reader));
  }

  private static Condition ofThread(Reader reader) {
    return THREAD_MEMBER
        .CONVERSATION_ID
        .eq(THREAD.CONVERSATION_ID)
        .and(THREAD_MEMBER.ROOT_SEQ.eq(THREAD.ROOT_SEQ))
        .and(THREAD_MEMBER.ACCOUNT_ID.eq(reader.account().value()));
  }

  private static ThreadRow row(DSLContext sql, Reader reader, Record row) {
    long root = row.get(THREAD.ROOT_SEQ);
    long lastSeq = row.get(THREAD.LAST_SEQ);
    long readSeq = Objects.requireNonNullElse(row.get(THREAD_MEMBER.READ_SEQ), 0L);
    int unread = readSeq < lastSeq ? unread(sql, reader, root, readSeq) : 0;
    return new ThreadRow(
        root, row.get(THREAD.REPLIES), lastSeq, row.get(THREAD_MEMBER.FOLLOWING), readSeq, unread);
  }

  private static int unread(DSLContext sql, Reader reader, long root, long readSeq) {
    return sql.fetchCount(
        sql.selectOne()
            .from(THREAD_REPLY)
            .where(in(reader, root), THREAD_REPLY.SEQ.gt(readSeq), byOthers(reader))
            .limit(MAX_UNREAD));
  }

  private static Condition byOthers(Reader reader) {
    return THREAD_REPLY.SENDER_ID.ne(reader.account().value());
  }

  private static Condition in(Reader reader, long root) {
    return THREAD_REPLY
        .CONVERSATION_ID
        .eq(reader.conversation().value())
        .and(THREAD_REPLY.ROOT_SEQ.eq(root));
  }

  /** How many of the threads that the reader follows have something unread, at most a hundred. */
  public int countUnread(Reader reader) {
    Condition hasUnread =
        DSL.exists(
            DSL.selectOne()
                .from(THREAD_REPLY)
                .where(
                    THREAD_REPLY.CONVERSATION_ID.eq(THREAD.CONVERSATION_ID),
                    THREAD_REPLY.ROOT_SEQ.eq(THREAD.ROOT_SEQ),
                    THREAD_REPLY.SEQ.gt(THREAD_MEMBER.READ_SEQ),
                    byOthers(reader)));
    return database.read(
        sql ->
            sql.fetchCount(
                sql.selectOne()
                    .from(THREAD_MEMBER)
                    .join(THREAD)
                    .on(ofThread(reader))
                    .where(
                        THREAD_MEMBER.CONVERSATION_ID.eq(reader.conversation().value()),
                        THREAD_MEMBER.FOLLOWING.isTrue(),
                        THREAD_MEMBER.READ_SEQ.lt(THREAD.LAST_SEQ),
                        reader.sight().in(reader.conversation(), THREAD.ROOT_SEQ),
                        hasUnread)
                    .limit(MAX_UNREAD_THREADS)));
  }

  /** The seqs of the replies just before a seq that the reader is shown, newest first. */
  public List<Long> before(Reader reader, long root, long seq, int limit) {
    return replies(
        reader, in(reader, root).and(THREAD_REPLY.SEQ.lt(seq)), THREAD_REPLY.SEQ.desc(), limit);
  }

  /** The seqs of the replies just after a seq that the reader is shown, oldest first. */
  public List<Long> after(Reader reader, long root, long seq, int limit) {
    return replies(
        reader, in(reader, root).and(THREAD_REPLY.SEQ.gt(seq)), THREAD_REPLY.SEQ.asc(), limit);
  }

  private List<Long> replies(Reader reader, Condition which, SortField<?> order, int limit) {
    Field<Long> seq = THREAD_REPLY.SEQ;
    return database.read(
        sql ->
            sql.select(seq)
                .from(THREAD_REPLY)
                .where(which, reader.sight().in(reader.conversation(), seq))
                .orderBy(order)
                .limit(limit)
                .fetch(seq));
  }
}

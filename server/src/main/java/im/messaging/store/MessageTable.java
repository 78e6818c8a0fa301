package im.messaging.store;

import static im.storage.tables.Tables.MESSAGE;
import static im.storage.tables.Tables.MESSAGE_EDIT;
import static im.storage.tables.Tables.PIN;

import im.messaging.FormerBody;
import im.messaging.MessageView;
import im.messaging.body.Bodies;
import im.messaging.body.MessageBody;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.Message;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the table {@code message}: one row for each message, for ever; written by the log alone.
 * Callers have checked that the reader is a member and give his sight: nothing outside it is read.
 * A message whose time has come is read without its body, also before the log has deleted that.
 */
@Component
public class MessageTable {

  private static final Message REPLIED = MESSAGE.as("replied");

  private final Database database;
  private final Bodies bodies;
  private final InstantSource clock;

  MessageTable(Database database, Bodies bodies, InstantSource clock) {
    this.database = database;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** The messages just before a seq, ascending. */
  public List<MessageView> before(ConversationId conversation, Sight sight, long seq, int limit) {
    List<MessageView> newestFirst =
        database.read(
            sql ->
                select(sql)
                    .where(in(conversation).and(MESSAGE.SEQ.lt(seq)).and(sight.in(conversation)))
                    .orderBy(MESSAGE.SEQ.desc())
                    .limit(limit)
                    .fetch(this::view));
    return newestFirst.reversed();
  }

  /** The messages just after a seq, ascending. */
  public List<MessageView> after(ConversationId conversation, Sight sight, long seq, int limit) {
    return database.read(
        sql ->
            select(sql)
                .where(in(conversation).and(MESSAGE.SEQ.gt(seq)).and(sight.in(conversation)))
                .orderBy(MESSAGE.SEQ)
                .limit(limit)
                .fetch(this::view));
  }

  /** The messages whose newest change lies in a range of versions, in version order. */
  public List<MessageView> changed(
      ConversationId conversation, Sight sight, long aboveVersion, long toVersion, int limit) {
    return database.read(
        sql ->
            select(sql)
                .where(
                    in(conversation)
                        .and(MESSAGE.VERSION.gt(aboveVersion))
                        .and(MESSAGE.VERSION.le(toVersion))
                        .and(sight.in(conversation)))
                .orderBy(MESSAGE.VERSION)
                .limit(limit)
                .fetch(this::view));
  }

  public Optional<MessageView> find(ConversationId conversation, Sight sight, long seq) {
    return database.read(
        sql ->
            select(sql)
                .where(named(conversation, seq).and(sight.in(conversation)))
                .fetchOptional(this::view));
  }

  /** The pinned messages, newest pin first. */
  public List<MessageView> pinned(ConversationId conversation, Sight sight) {
    return database.read(
        sql ->
            select(sql)
                .where(
                    in(conversation)
                        .and(sight.in(conversation))
                        .and(isLive())
                        .and(
                            MESSAGE.SEQ.in(
                                DSL.select(PIN.SEQ)
                                    .from(PIN)
                                    .where(PIN.CONVERSATION_ID.eq(conversation.value())))))
                .orderBy(MESSAGE.PINNED_AT.desc(), MESSAGE.SEQ.desc())
                .fetch(this::view));
  }

  /** What a message said before its edits, oldest first. */
  public List<FormerBody> edits(ConversationId conversation, long seq) {
    return database.read(
        sql ->
            sql.selectFrom(MESSAGE_EDIT)
                .where(
                    MESSAGE_EDIT.CONVERSATION_ID.eq(conversation.value()), MESSAGE_EDIT.SEQ.eq(seq))
                .orderBy(MESSAGE_EDIT.VERSION)
                .fetch(row -> new FormerBody(row.getVersion(), row.getBody(), row.getWrittenAt())));
  }

  /** Several messages, each named by its conversation and seq, and above the reader's floor. */
  public List<MessageView> findAll(Sight sight, Collection<Condition> names) {
    return names.isEmpty()
        ? Collections.emptyList()
        : database.read(
            sql -> select(sql).where(DSL.or(names).and(sight.ofNamed())).fetch(this::view));
  }

  /** Names one message in {@link #findAll}. */
  public static Condition named(ConversationId conversation, long seq) {
    return in(conversation).and(MESSAGE.SEQ.eq(seq));
  }

  /** Names several messages of one conversation in {@link #findAll}. */
  public static Condition named(ConversationId conversation, Collection<Long> seqs) {
    return in(conversation).and(MESSAGE.SEQ.in(seqs));
  }

  /** What was stored under a client id. */
  public Optional<StoredSend> findSend(
      ConversationId conversation, AccountId sender, String clientId) {
    return database.read(
        sql ->
            sql.select(
                    MESSAGE.SEQ,
                    MESSAGE.FIRST_VERSION,
                    MESSAGE.SENT_AT,
                    MESSAGE.FINGERPRINT,
                    MESSAGE.EXPIRES_AT)
                .from(MESSAGE)
                .where(
                    in(conversation)
                        .and(MESSAGE.SENDER_ID.eq(sender.value()))
                        .and(MESSAGE.CLIENT_ID.eq(clientId)))
                .fetchOptional(
                    row ->
                        new StoredSend(
                            row.value1(),
                            row.value2(),
                            row.value3().toEpochMilli(),
                            Fingerprint.read(row.value4()),
                            row.value5())));
  }

  /** The version that a message's sending took; 0 where there is no such message. */
  public long firstVersion(ConversationId conversation, long seq) {
    Long version =
        database.read(
            sql ->
                sql.select(MESSAGE.FIRST_VERSION)
                    .from(MESSAGE)
                    .where(named(conversation, seq))
                    .fetchOne(MESSAGE.FIRST_VERSION));
    return version == null ? 0 : version;
  }

  @Nullable MessageView maybeFind(Connection connection, ConversationId conversation, long seq) {
    return maybeFind(on(connection), conversation, seq);
  }

  /** Statements on a connection whose transaction the caller ends. */
  DSLContext on(Connection connection) {
    return DSL.using(connection, database.dialect());
  }

  private @Nullable MessageView maybeFind(DSLContext sql, ConversationId conversation, long seq) {
    return select(sql).where(named(conversation, seq)).fetchOne(this::view);
  }

  private static Condition in(ConversationId conversation) {
    return MESSAGE.CONVERSATION_ID.eq(conversation.value());
  }

  private static SelectOnConditionStep<Record> select(DSLContext sql) {
    return sql.select(MESSAGE.fields())
        .select(REPLIED.SENDER_ID, REPLIED.TYPE, REPLIED.BODY, REPLIED.EXPIRES_AT)
        .from(MESSAGE)
        .leftJoin(REPLIED)
        .on(REPLIED.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID), REPLIED.SEQ.eq(MESSAGE.REPLY_TO));
  }

  private Condition isLive() {
    return MESSAGE.EXPIRES_AT.isNull().or(MESSAGE.EXPIRES_AT.gt(clock.instant()));
  }

  private MessageView view(Record row) {
    MessageView stored = stored(row);
    return stored.isOver(clock.instant()) ? stored.expired(stored.version()) : stored;
  }

  private MessageView stored(Record row) {
    String type = row.get(MESSAGE.TYPE);
    String mentions = row.get(MESSAGE.MENTIONS);
    String reactions = row.get(MESSAGE.REACTIONS);
    Instant recalledAt = row.get(MESSAGE.RECALLED_AT);
    return new MessageView(
        new ConversationId(row.get(MESSAGE.CONVERSATION_ID)),
        row.get(MESSAGE.SEQ),
        row.get(MESSAGE.VERSION),
        new AccountId(row.get(MESSAGE.SENDER_ID)),
        type.equals(MessageBody.Notice.TYPE) ? null : row.get(MESSAGE.CLIENT_ID),
        type,
        row.get(MESSAGE.BODY),
        reply(row),
        mentions == null ? MessageView.NO_MENTIONS : mentions,
        row.get(MESSAGE.SENT_AT),
        row.get(MESSAGE.EDITED_AT),
        recalledAt,
        row.get(MESSAGE.FORWARDED),
        reactions == null ? MessageView.NO_REACTIONS : reactions,
        row.get(MESSAGE.PINNED_AT),
        row.get(MESSAGE.EXPIRES_AT),
        row.get(MESSAGE.POLL),
        row.get(MESSAGE.THREAD_ROOT));
  }

  private MessageView.@Nullable Reply reply(Record row) {
    Long seq = row.get(MESSAGE.REPLY_TO);
    if (seq == null) {
      return null;
    }
    String type = Objects.requireNonNull(row.get(REPLIED.TYPE));
    AccountId sender = new AccountId(Objects.requireNonNull(row.get(REPLIED.SENDER_ID)));
    Instant expiresAt = row.get(REPLIED.EXPIRES_AT);
    boolean over = expiresAt != null && !expiresAt.isAfter(clock.instant());
    return new MessageView.Reply(
        seq, sender, type, bodies.excerpt(type, over ? null : row.get(REPLIED.BODY)), expiresAt);
  }
}

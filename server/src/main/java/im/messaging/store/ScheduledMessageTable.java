package im.messaging.store;

import static im.storage.tables.Tables.SCHEDULED_MESSAGE;

import im.messaging.SendMessage;
import im.messaging.schedule.ScheduleStatus;
import im.messaging.schedule.ScheduledMessage;
import im.platform.error.ErrorCode;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.ScheduledMessageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code scheduled_message}: one row for each message that is to be sent later, until it
 * is sent; one that was taken back stays for a day, without what it said.
 */
@Component
public class ScheduledMessageTable {

  private static final Condition HERE =
      SCHEDULED_MESSAGE.STATUS.ne(ScheduleStatus.REMOVED.storedName());

  private final Database database;
  private final JsonMapper json;

  ScheduledMessageTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  private static Condition is(UUID id) {
    return SCHEDULED_MESSAGE.ID.eq(id);
  }

  private static Condition isOf(AccountId account) {
    return SCHEDULED_MESSAGE.ACCOUNT_ID.eq(account.value());
  }

  /** How many messages of the account are scheduled. */
  public int count(AccountId account) {
    return database.read(sql -> sql.fetchCount(SCHEDULED_MESSAGE, isOf(account), HERE));
  }

  /** The message that the account scheduled under a client id. */
  public Optional<ScheduledMessage> find(
      AccountId account, ConversationId conversation, @Nullable String clientId) {
    return database.read(
        sql ->
            sql.fetchOptional(
                    SCHEDULED_MESSAGE,
                    isOf(account),
                    SCHEDULED_MESSAGE.CONVERSATION_ID.eq(conversation.value()),
                    SCHEDULED_MESSAGE.CLIENT_ID.eq(clientId))
                .map(this::read));
  }

  /** Within a write: the account's message, kept as it is until the write ends. */
  public Optional<ScheduledMessage> lock(AccountId account, UUID id) {
    database.lock(SCHEDULED_MESSAGE.ID, List.of(id));
    return find(account, id);
  }

  public Optional<ScheduledMessage> find(AccountId account, UUID id) {
    return database.read(
        sql -> sql.fetchOptional(SCHEDULED_MESSAGE, is(id), isOf(account)).map(this::read));
  }

  /**
   * The account's messages by their time.
   *
   * @param in of this conversation only; null for all
   * @param after the last one already seen
   */
  public List<ScheduledMessage> list(
      AccountId account, @Nullable ConversationId in, @Nullable ScheduledPlace after, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(SCHEDULED_MESSAGE)
                .where(isOf(account), HERE)
                .and(in == null ? DSL.noCondition() : isIn(in))
                .and(after == null ? DSL.noCondition() : after.isBefore())
                .orderBy(SCHEDULED_MESSAGE.SEND_AT, SCHEDULED_MESSAGE.ID)
                .limit(limit)
                .fetch(this::read));
  }

  private static Condition isIn(ConversationId conversation) {
    return SCHEDULED_MESSAGE.CONVERSATION_ID.eq(conversation.value());
  }

  /** A place in the list. */
  public record ScheduledPlace(Instant sendAt, UUID id) {

    private Condition isBefore() {
      return DSL.row(SCHEDULED_MESSAGE.SEND_AT, SCHEDULED_MESSAGE.ID).gt(sendAt, id);
    }
  }

  /** Adds a message; the job looks at it at its time. */
  public void insert(ScheduledMessage message) {
    database.execute(
        sql ->
            sql.insertInto(SCHEDULED_MESSAGE)
                .set(SCHEDULED_MESSAGE.ID, message.id())
                .set(SCHEDULED_MESSAGE.ACCOUNT_ID, message.account().value())
                .set(SCHEDULED_MESSAGE.CONVERSATION_ID, message.conversationId().value())
                .set(SCHEDULED_MESSAGE.CLIENT_ID, message.message().clientId())
                .set(SCHEDULED_MESSAGE.MESSAGE, json.writeValueAsString(message.message()))
                .set(SCHEDULED_MESSAGE.STATUS, message.status().storedName())
                .set(SCHEDULED_MESSAGE.SEND_AT, message.sendAt())
                .set(SCHEDULED_MESSAGE.DUE_AT, message.sendAt())
                .execute());
  }

  /**
   * Stores what changed of a message.
   *
   * @param dueAt when the job looks at it next; null for never
   */
  public void update(ScheduledMessage message, @Nullable Instant dueAt) {
    ErrorCode failure = message.failure();
    database.execute(
        sql ->
            sql.update(SCHEDULED_MESSAGE)
                .set(SCHEDULED_MESSAGE.MESSAGE, json.writeValueAsString(message.message()))
                .set(SCHEDULED_MESSAGE.STATUS, message.status().storedName())
                .set(SCHEDULED_MESSAGE.FAILURE, failure == null ? null : failure.wireName())
                .set(SCHEDULED_MESSAGE.SEND_AT, message.sendAt())
                .set(SCHEDULED_MESSAGE.DUE_AT, dueAt)
                .where(is(message.id()))
                .execute());
  }

  /** Empties a message that was taken back; {@link #claimDue} removes it after its time. */
  public void remove(UUID id, Instant forgetAt) {
    database.execute(
        sql ->
            sql.update(SCHEDULED_MESSAGE)
                .setNull(SCHEDULED_MESSAGE.CLIENT_ID)
                .set(SCHEDULED_MESSAGE.MESSAGE, "{}")
                .set(SCHEDULED_MESSAGE.STATUS, ScheduleStatus.REMOVED.storedName())
                .set(SCHEDULED_MESSAGE.DUE_AT, forgetAt)
                .where(is(id))
                .execute());
  }

  public void delete(UUID id) {
    database.execute(sql -> sql.deleteFrom(SCHEDULED_MESSAGE).where(is(id)).execute());
  }

  public void deleteAllOf(AccountId account) {
    database.execute(sql -> sql.deleteFrom(SCHEDULED_MESSAGE).where(isOf(account)).execute());
  }

  /**
   * Takes messages whose time has come, in the order of their times; nobody can change them any
   * more. Those taken back long enough ago are forgotten.
   *
   * @param dueAgainAt when they are taken again, should nothing become of them
   */
  public List<ScheduledMessage> claimDue(Instant now, Instant dueAgainAt, int limit) {
    List<UUID> ids = due(now, limit);
    return ids.isEmpty() ? List.of() : database.write(sql -> claim(ids, now, dueAgainAt));
  }

  private List<UUID> due(Instant now, int limit) {
    return database.read(
        sql ->
            sql.select(SCHEDULED_MESSAGE.ID)
                .from(SCHEDULED_MESSAGE)
                .where(SCHEDULED_MESSAGE.DUE_AT.le(now))
                .orderBy(SCHEDULED_MESSAGE.DUE_AT)
                .limit(limit)
                .fetch(SCHEDULED_MESSAGE.ID));
  }

  private List<ScheduledMessage> claim(List<UUID> ids, Instant now, Instant dueAgainAt) {
    database.lock(SCHEDULED_MESSAGE.ID, ids);
    Condition due = SCHEDULED_MESSAGE.ID.in(ids).and(SCHEDULED_MESSAGE.DUE_AT.le(now));
    return database.write(
        sql -> {
          sql.deleteFrom(SCHEDULED_MESSAGE).where(due.andNot(HERE)).execute();
          List<ScheduledMessage> claimed =
              sql.selectFrom(SCHEDULED_MESSAGE)
                  .where(due)
                  .orderBy(SCHEDULED_MESSAGE.DUE_AT, SCHEDULED_MESSAGE.ID)
                  .fetch(this::read);
          sql.update(SCHEDULED_MESSAGE)
              .set(SCHEDULED_MESSAGE.STATUS, ScheduleStatus.SENDING.storedName())
              .set(SCHEDULED_MESSAGE.DUE_AT, dueAgainAt)
              .where(due)
              .execute();
          return claimed;
        });
  }

  private ScheduledMessage read(ScheduledMessageRecord row) {
    String failure = row.getFailure();
    return new ScheduledMessage(
        row.getId(),
        new AccountId(row.getAccountId()),
        new ConversationId(row.getConversationId()),
        row.getSendAt(),
        json.readValue(row.getMessage(), SendMessage.class),
        ScheduleStatus.stored(row.getStatus()),
        failure == null ? null : ErrorCode.valueOf(failure.toUpperCase(Locale.ROOT)));
  }
}

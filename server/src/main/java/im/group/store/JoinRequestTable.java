package im.group.store;

import static im.storage.tables.Tables.JOIN_REQUEST;

import im.group.JoinRequest;
import im.group.JoinStatus;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.JoinRequestRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table {@code join_request}: one row for each request, decided ones included. */
@Component
public class JoinRequestTable {

  private final Database database;

  JoinRequestTable(Database database) {
    this.database = database;
  }

  public void insert(JoinRequest request) {
    database.execute(
        sql ->
            sql.insertInto(JOIN_REQUEST)
                .set(JOIN_REQUEST.ID, request.id())
                .set(JOIN_REQUEST.CONVERSATION_ID, request.group().value())
                .set(JOIN_REQUEST.ACCOUNT_ID, request.account().value())
                .set(JOIN_REQUEST.INVITE_CODE, request.inviteCode())
                .set(JOIN_REQUEST.ANSWER, request.answer())
                .set(JOIN_REQUEST.STATUS, request.status().wireName())
                .set(JOIN_REQUEST.CREATED_AT, request.createdAt())
                .execute());
  }

  public Optional<JoinRequest> find(ConversationId group, UUID id) {
    return database.read(
        sql ->
            sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.ID.eq(id), in(group))
                .fetchOptional(JoinRequestTable::request));
  }

  /** The request of an account that nobody has decided yet. */
  public Optional<JoinRequest> findPending(ConversationId group, AccountId account) {
    return database.read(
        sql ->
            sql.selectFrom(JOIN_REQUEST)
                .where(
                    JOIN_REQUEST.ACCOUNT_ID.eq(account.value()),
                    in(group),
                    JOIN_REQUEST.STATUS.eq(JoinStatus.PENDING.wireName()))
                .limit(1)
                .fetchOptional(JoinRequestTable::request));
  }

  /** A group's requests, oldest first. */
  public List<JoinRequest> list(
      ConversationId group, JoinStatus status, @Nullable UUID after, int limit) {
    Condition behind = after == null ? DSL.noCondition() : JOIN_REQUEST.ID.gt(after);
    return database.read(
        sql ->
            sql.selectFrom(JOIN_REQUEST)
                .where(in(group), JOIN_REQUEST.STATUS.eq(status.wireName()), behind)
                .orderBy(JOIN_REQUEST.ID)
                .limit(limit)
                .fetch(JoinRequestTable::request));
  }

  /** Decides a pending request; false where it is decided already. */
  public boolean decide(UUID id, JoinStatus status, AccountId by, Instant now) {
    return database.write(
        sql ->
            sql.update(JOIN_REQUEST)
                    .set(JOIN_REQUEST.STATUS, status.wireName())
                    .set(JOIN_REQUEST.DECIDED_BY, by.value())
                    .set(JOIN_REQUEST.DECIDED_AT, now)
                    .where(
                        JOIN_REQUEST.ID.eq(id),
                        JOIN_REQUEST.STATUS.eq(JoinStatus.PENDING.wireName()))
                    .execute()
                > 0);
  }

  /** Forgets what an account asked for and nobody has decided. */
  public void deletePending(AccountId account) {
    database.execute(
        sql ->
            sql.deleteFrom(JOIN_REQUEST)
                .where(
                    JOIN_REQUEST.ACCOUNT_ID.eq(account.value()),
                    JOIN_REQUEST.STATUS.eq(JoinStatus.PENDING.wireName()))
                .execute());
  }

  private static Condition in(ConversationId group) {
    return JOIN_REQUEST.CONVERSATION_ID.eq(group.value());
  }

  private static JoinRequest request(JoinRequestRecord row) {
    return new JoinRequest(
        row.getId(),
        new ConversationId(row.getConversationId()),
        new AccountId(row.getAccountId()),
        row.getInviteCode(),
        row.getAnswer(),
        JoinStatus.of(row.getStatus()),
        row.getCreatedAt());
  }
}

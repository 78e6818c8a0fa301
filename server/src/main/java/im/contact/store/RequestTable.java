package im.contact.store;

import static im.storage.tables.Tables.CONTACT_REQUEST;

import im.platform.id.AccountId;
import im.storage.Database;
import im.storage.tables.tables.records.ContactRequestRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table {@code contact_request}: every request ever made. */
@Repository
public class RequestTable {

  /** Which way the listed requests go. */
  public enum Direction {
    IN,
    OUT,
    BOTH
  }

  private final Database database;

  RequestTable(Database database) {
    this.database = database;
  }

  public void insert(ContactRequest request) {
    database.execute(
        sql ->
            sql.insertInto(CONTACT_REQUEST)
                .set(CONTACT_REQUEST.ID, request.id())
                .set(CONTACT_REQUEST.FROM_ID, request.fromUserId().value())
                .set(CONTACT_REQUEST.TO_ID, request.toUserId().value())
                .set(CONTACT_REQUEST.MESSAGE, request.message())
                .set(CONTACT_REQUEST.STATUS, request.status().wireName())
                .set(CONTACT_REQUEST.CREATED_AT, request.createdAt())
                .execute());
  }

  public Optional<ContactRequest> maybeFind(UUID id) {
    return find(CONTACT_REQUEST.ID.eq(id));
  }

  /** The pending request from the one to the other. */
  public Optional<ContactRequest> maybeOpen(AccountId from, AccountId to) {
    return find(
        CONTACT_REQUEST
            .FROM_ID
            .eq(from.value())
            .and(CONTACT_REQUEST.TO_ID.eq(to.value()))
            .and(CONTACT_REQUEST.STATUS.eq(RequestStatus.PENDING.wireName())));
  }

  private Optional<ContactRequest> find(Condition which) {
    return database.read(
        sql -> sql.fetchOptional(CONTACT_REQUEST, which).map(RequestTable::request));
  }

  /** All pending requests that the account made or was made. */
  public List<ContactRequest> open(AccountId account) {
    return database.read(
        sql ->
            sql.selectFrom(CONTACT_REQUEST)
                .where(isOf(account, Direction.BOTH))
                .and(CONTACT_REQUEST.STATUS.eq(RequestStatus.PENDING.wireName()))
                .fetch(RequestTable::request));
  }

  public void decide(UUID id, RequestStatus decision, Instant now) {
    database.execute(
        sql ->
            sql.update(CONTACT_REQUEST)
                .set(CONTACT_REQUEST.STATUS, decision.wireName())
                .set(CONTACT_REQUEST.DECIDED_AT, now)
                .where(CONTACT_REQUEST.ID.eq(id))
                .execute());
  }

  /** An account's requests, newest first, before the last one already seen. */
  public List<ContactRequest> list(
      AccountId account,
      Direction direction,
      @Nullable RequestStatus status,
      @Nullable UUID before,
      int limit) {
    return database.read(
        sql ->
            sql.selectFrom(CONTACT_REQUEST)
                .where(isOf(account, direction))
                .and(
                    status == null
                        ? DSL.noCondition()
                        : CONTACT_REQUEST.STATUS.eq(status.wireName()))
                .and(before == null ? DSL.noCondition() : CONTACT_REQUEST.ID.lt(before))
                .orderBy(CONTACT_REQUEST.ID.desc())
                .limit(limit)
                .fetch(RequestTable::request));
  }

  private static Condition isOf(AccountId account, Direction direction) {
    Condition in = CONTACT_REQUEST.TO_ID.eq(account.value());
    Condition out = CONTACT_REQUEST.FROM_ID.eq(account.value());
    return switch (direction) {
      case IN -> in;
      case OUT -> out;
      case BOTH -> in.or(out);
    };
  }

  private static ContactRequest request(ContactRequestRecord row) {
    return new ContactRequest(
        row.getId(),
        new AccountId(row.getFromId()),
        new AccountId(row.getToId()),
        row.getMessage(),
        RequestStatus.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
        row.getCreatedAt());
  }
}

package im.account.store;

import static im.storage.tables.Tables.ACCOUNT_SESSION;

import im.platform.id.AccountId;
import im.platform.id.SessionId;
import im.storage.Database;
import im.storage.tables.tables.records.AccountSessionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The table {@code account_session}: one row for each session. A revoked one stays, so that
 * revoking it again is known to be a repeat, until its age ends it and {@link #prune} takes it.
 */
@Repository
public class SessionTable {

  private final Database database;

  SessionTable(Database database) {
    this.database = database;
  }

  public void insert(Session session) {
    Device device = session.device();
    database.execute(
        sql ->
            sql.insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ID, session.id().value())
                .set(ACCOUNT_SESSION.ACCOUNT_ID, session.accountId().value())
                .set(ACCOUNT_SESSION.GENERATION, session.generation())
                .set(ACCOUNT_SESSION.ROTATED_AT, session.rotatedAt())
                .set(ACCOUNT_SESSION.DEVICE_NAME, device == null ? null : device.name())
                .set(ACCOUNT_SESSION.PLATFORM, device == null ? null : device.platform())
                .set(ACCOUNT_SESSION.IP, session.ip())
                .set(ACCOUNT_SESSION.CREATED_AT, session.createdAt())
                .set(ACCOUNT_SESSION.LAST_SEEN_AT, session.lastSeenAt())
                .execute());
  }

  public Optional<Session> maybeFind(SessionId id) {
    return database.read(
        sql ->
            sql.fetchOptional(ACCOUNT_SESSION, ACCOUNT_SESSION.ID.eq(id.value()))
                .map(SessionTable::session));
  }

  /**
   * The sessions of an account that are not revoked, were seen after {@code seenAfter} and made
   * after {@code madeAfter}; newest first.
   *
   * @param before the last session already listed
   */
  public List<Session> alive(
      AccountId account, Instant seenAfter, Instant madeAfter, @Nullable UUID before, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account.value()))
                .and(ACCOUNT_SESSION.REVOKED_AT.isNull())
                .and(ACCOUNT_SESSION.LAST_SEEN_AT.gt(seenAfter))
                .and(ACCOUNT_SESSION.CREATED_AT.gt(madeAfter))
                .and(before == null ? DSL.noCondition() : ACCOUNT_SESSION.ID.lt(before))
                .orderBy(ACCOUNT_SESSION.ID.desc())
                .limit(limit)
                .fetch(SessionTable::session));
  }

  /** Begins the generation after this one, unless another did. */
  public boolean rotate(SessionId id, long generation, Instant now) {
    return database.write(
        sql ->
            sql.update(ACCOUNT_SESSION)
                    .set(ACCOUNT_SESSION.GENERATION, generation + 1)
                    .set(ACCOUNT_SESSION.ROTATED_AT, now)
                    .set(ACCOUNT_SESSION.LAST_SEEN_AT, now)
                    .where(ACCOUNT_SESSION.ID.eq(id.value()))
                    .and(ACCOUNT_SESSION.GENERATION.eq(generation))
                    .and(ACCOUNT_SESSION.REVOKED_AT.isNull())
                    .execute()
                == 1);
  }

  /** Revokes a session; false where it was revoked before. */
  public boolean revoke(SessionId id, Instant now) {
    return database.write(
        sql ->
            sql.update(ACCOUNT_SESSION)
                    .set(ACCOUNT_SESSION.REVOKED_AT, now)
                    .where(ACCOUNT_SESSION.ID.eq(id.value()))
                    .and(ACCOUNT_SESSION.REVOKED_AT.isNull())
                    .execute()
                == 1);
  }

  /** Revokes all sessions of an account but one; answers those it ended. */
  public List<SessionId> revokeAll(AccountId account, @Nullable SessionId except, Instant now) {
    Condition which =
        ACCOUNT_SESSION
            .ACCOUNT_ID
            .eq(account.value())
            .and(ACCOUNT_SESSION.REVOKED_AT.isNull())
            .and(except == null ? DSL.noCondition() : ACCOUNT_SESSION.ID.ne(except.value()));
    return database.write(
        sql -> {
          List<SessionId> ended =
              sql.select(ACCOUNT_SESSION.ID)
                  .from(ACCOUNT_SESSION)
                  .where(which)
                  .fetch(row -> new SessionId(row.value1()));
          sql.update(ACCOUNT_SESSION).set(ACCOUNT_SESSION.REVOKED_AT, now).where(which).execute();
          return ended;
        });
  }

  /** Stores when sessions were last seen; never moves one back. */
  public void touch(Map<SessionId, Instant> seen) {
    database.execute(
        sql ->
            seen.forEach(
                (id, at) ->
                    sql.update(ACCOUNT_SESSION)
                        .set(ACCOUNT_SESSION.LAST_SEEN_AT, at)
                        .where(ACCOUNT_SESSION.ID.eq(id.value()))
                        .and(ACCOUNT_SESSION.LAST_SEEN_AT.lt(at))
                        .execute()));
  }

  /** Removes the sessions made before that time. */
  public int prune(Instant madeBefore) {
    return database.write(
        sql ->
            sql.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.CREATED_AT.lt(madeBefore))
                .execute());
  }

  private static Session session(AccountSessionRecord row) {
    boolean unknown = row.getDeviceName() == null && row.getPlatform() == null;
    return new Session(
        new SessionId(row.getId()),
        new AccountId(row.getAccountId()),
        row.getGeneration(),
        row.getRotatedAt(),
        unknown ? null : new Device(row.getDeviceName(), row.getPlatform()),
        row.getIp(),
        row.getCreatedAt(),
        row.getLastSeenAt(),
        row.getRevokedAt());
  }
}

package im.group.store;

import static im.storage.tables.Tables.GROUP_INVITE;

import im.group.Invite;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.records.GroupInviteRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table {@code group_invite}: one row for each invite, revoked ones included, for ever. */
@Component
public class InviteTable {

  private final Database database;

  InviteTable(Database database) {
    this.database = database;
  }

  public void insert(Invite invite) {
    database.execute(
        sql ->
            sql.insertInto(GROUP_INVITE)
                .set(GROUP_INVITE.CODE, invite.code())
                .set(GROUP_INVITE.CONVERSATION_ID, invite.group().value())
                .set(GROUP_INVITE.CREATED_BY, invite.createdBy().value())
                .set(GROUP_INVITE.CREATED_AT, invite.createdAt())
                .set(GROUP_INVITE.EXPIRES_AT, invite.expiresAt())
                .set(GROUP_INVITE.MAX_USES, invite.maxUses())
                .set(GROUP_INVITE.USES, invite.uses())
                .execute());
  }

  public Optional<Invite> find(String code) {
    return database.read(
        sql ->
            sql.selectFrom(GROUP_INVITE)
                .where(GROUP_INVITE.CODE.eq(code))
                .fetchOptional(InviteTable::invite));
  }

  /**
   * The open invites of a group, newest first.
   *
   * @param by whose; null for everybody's
   */
  public List<Invite> open(ConversationId group, @Nullable AccountId by, Instant now) {
    return database
        .read(
            sql ->
                sql.selectFrom(GROUP_INVITE)
                    .where(
                        GROUP_INVITE.CONVERSATION_ID.eq(group.value()),
                        GROUP_INVITE.REVOKED_AT.isNull())
                    .orderBy(GROUP_INVITE.CREATED_AT.desc())
                    .fetch(InviteTable::invite))
        .stream()
        .filter(invite -> invite.isOpen(now) && (by == null || by.equals(invite.createdBy())))
        .toList();
  }

  public void revoke(String code, Instant now) {
    database.execute(
        sql ->
            sql.update(GROUP_INVITE)
                .set(GROUP_INVITE.REVOKED_AT, now)
                .where(GROUP_INVITE.CODE.eq(code), GROUP_INVITE.REVOKED_AT.isNull())
                .execute());
  }

  /** Counts a use; false where the invite is used up, over or revoked. */
  public boolean use(String code, Instant now) {
    return database.write(
        sql ->
            sql.update(GROUP_INVITE)
                    .set(GROUP_INVITE.USES, GROUP_INVITE.USES.plus(1))
                    .where(
                        GROUP_INVITE.CODE.eq(code),
                        GROUP_INVITE.REVOKED_AT.isNull(),
                        GROUP_INVITE.EXPIRES_AT.isNull().or(GROUP_INVITE.EXPIRES_AT.gt(now)),
                        GROUP_INVITE
                            .MAX_USES
                            .isNull()
                            .or(GROUP_INVITE.USES.lt(GROUP_INVITE.MAX_USES)))
                    .execute()
                > 0);
  }

  /** Takes back a use that let nobody in. */
  public void giveBack(String code) {
    database.execute(
        sql ->
            sql.update(GROUP_INVITE)
                .set(GROUP_INVITE.USES, GROUP_INVITE.USES.minus(1))
                .where(GROUP_INVITE.CODE.eq(code), GROUP_INVITE.USES.gt(0))
                .execute());
  }

  private static Invite invite(GroupInviteRecord row) {
    return new Invite(
        row.getCode(),
        new ConversationId(row.getConversationId()),
        new AccountId(row.getCreatedBy()),
        row.getCreatedAt(),
        row.getExpiresAt(),
        row.getMaxUses(),
        row.getUses(),
        row.getRevokedAt());
  }
}

package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.MEMBER;
import static im.storage.tables.Tables.MEMBERSHIP_CHANGE;

import im.group.GroupRole;
import im.group.GroupSettings;
import im.messaging.ConversationFacts.Progress;
import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A group's settings and members within a transaction of the log, which holds the conversation's
 * row lock. The table {@code membership_change} keeps a row for each version that a membership
 * took, for ever.
 */
final class GroupRows {

  /** A member as an act finds him. */
  record GroupMember(GroupRole role, @Nullable Instant muteEnds) {}

  private final LogStatements statements;

  GroupRows(LogStatements statements) {
    this.statements = statements;
  }

  private DSLContext sql() {
    return statements.dsl();
  }

  GroupSettings settings(ConversationId group) {
    return sql()
        .selectFrom(CONVERSATION)
        .where(CONVERSATION.ID.eq(group.value()))
        .fetchSingle(GroupSettingsRow::read);
  }

  void configure(ConversationId group, GroupSettings settings, long version) {
    GroupSettingsRow.write(sql(), group, settings, version);
  }

  /** Sets how long messages live, which is all that a direct conversation lets be set. */
  void setLife(ConversationId conversation, int seconds, long version) {
    sql()
        .update(CONVERSATION)
        .set(CONVERSATION.MESSAGE_LIFE_SECONDS, seconds)
        .set(CONVERSATION.SETTINGS_VERSION, version)
        .where(CONVERSATION.ID.eq(conversation.value()))
        .execute();
  }

  /** How far the conversation has come, with the members that the transaction left it. */
  Progress progress(ConversationState state, @Nullable MessageView last, Instant now) {
    var row =
        sql()
            .select(CONVERSATION.MEMBER_COUNT, CONVERSATION.CREATED_AT)
            .from(CONVERSATION)
            .where(CONVERSATION.ID.eq(state.id().value()))
            .fetchSingle();
    return new Progress(row.value1(), state.lastSeq(), state.version(), last, row.value2(), now);
  }

  Map<AccountId, GroupMember> members(ConversationId group, Collection<AccountId> accounts) {
    Map<AccountId, GroupMember> found = new LinkedHashMap<>();
    sql()
        .select(MEMBER.ACCOUNT_ID, MEMBER.ROLE, MEMBER.MUTE_ENDS_AT)
        .from(MEMBER)
        .where(
            MEMBER.CONVERSATION_ID.eq(group.value()),
            MEMBER.ACCOUNT_ID.in(accounts.stream().map(AccountId::value).toList()))
        .forEach(
            row ->
                found.put(
                    new AccountId(row.value1()),
                    new GroupMember(GroupRole.of(row.value2()), row.value3())));
    return found;
  }

  @Nullable GroupMember maybeMember(ConversationId group, AccountId account) {
    return members(group, List.of(account)).get(account);
  }

  /**
   * Who owns the group when its owner goes without a word: the admin, else member, longest there.
   */
  Optional<AccountId> successor(ConversationId group, AccountId owner) {
    return sql()
        .select(MEMBER.ACCOUNT_ID)
        .from(MEMBER)
        .where(MEMBER.CONVERSATION_ID.eq(group.value()), MEMBER.ACCOUNT_ID.ne(owner.value()))
        .orderBy(
            DSL.when(MEMBER.ROLE.eq(GroupRole.ADMIN.wireName()), 0).otherwise(1),
            MEMBER.JOINED_AT,
            MEMBER.ACCOUNT_ID)
        .limit(1)
        .fetchOptional(row -> new AccountId(row.value1()));
  }

  int count(ConversationId group) {
    return sql()
        .select(CONVERSATION.MEMBER_COUNT)
        .from(CONVERSATION)
        .where(CONVERSATION.ID.eq(group.value()))
        .fetchSingle(CONVERSATION.MEMBER_COUNT);
  }

  /**
   * Takes somebody in: what was before counts as read.
   *
   * @param floorSeq he sees only messages above it
   */
  void add(ConversationState group, AccountId account, long floorSeq, Instant now) {
    sql()
        .insertInto(MEMBER)
        .set(MEMBER.CONVERSATION_ID, group.id().value())
        .set(MEMBER.ACCOUNT_ID, account.value())
        .set(MEMBER.ROLE, GroupRole.MEMBER.wireName())
        .set(MEMBER.ANNOUNCED, true)
        .set(MEMBER.MAY_WRITE, true)
        .set(MEMBER.FLOOR_SEQ, floorSeq)
        .set(MEMBER.READ_SEQ, group.lastSeq())
        .set(MEMBER.READ_COUNTED, group.counted())
        .set(MEMBER.OWN_COUNTED, 0L)
        .set(MEMBER.MUTED, false)
        .set(MEMBER.PINNED, false)
        .set(MEMBER.HIDDEN, false)
        .set(MEMBER.ME_VERSION, 0L)
        .set(MEMBER.JOINED_AT, now)
        .execute();
  }

  void remove(ConversationId group, AccountId account) {
    sql().deleteFrom(MEMBER).where(isMember(group, account)).execute();
  }

  void setRole(ConversationId group, AccountId account, GroupRole role) {
    sql()
        .update(MEMBER)
        .set(MEMBER.ROLE, role.wireName())
        .where(isMember(group, account))
        .execute();
  }

  void mute(ConversationId group, AccountId account, @Nullable Instant until) {
    sql().update(MEMBER).set(MEMBER.MUTE_ENDS_AT, until).where(isMember(group, account)).execute();
  }

  /** Notes the version that the members changed with, and how many more or less they are. */
  void membersChanged(ConversationId group, long version, int more) {
    sql()
        .update(CONVERSATION)
        .set(CONVERSATION.MEMBERS_VERSION, version)
        .set(CONVERSATION.MEMBER_COUNT, CONVERSATION.MEMBER_COUNT.plus(more))
        .where(CONVERSATION.ID.eq(group.value()))
        .execute();
  }

  void record(
      ConversationId group,
      long version,
      AccountId account,
      String kind,
      GroupRole role,
      @Nullable Instant muteEnds) {
    sql()
        .insertInto(MEMBERSHIP_CHANGE)
        .set(MEMBERSHIP_CHANGE.CONVERSATION_ID, group.value())
        .set(MEMBERSHIP_CHANGE.VERSION, version)
        .set(MEMBERSHIP_CHANGE.ACCOUNT_ID, account.value())
        .set(MEMBERSHIP_CHANGE.KIND, kind)
        .set(MEMBERSHIP_CHANGE.ROLE, role.wireName())
        .set(MEMBERSHIP_CHANGE.MUTE_ENDS_AT, muteEnds)
        .execute();
  }

  /** Takes everybody out at once; gives who they were. */
  List<AccountId> dissolve(ConversationId group, long version) {
    Condition here = MEMBER.CONVERSATION_ID.eq(group.value());
    sql()
        .insertInto(
            MEMBERSHIP_CHANGE,
            MEMBERSHIP_CHANGE.CONVERSATION_ID,
            MEMBERSHIP_CHANGE.VERSION,
            MEMBERSHIP_CHANGE.ACCOUNT_ID,
            MEMBERSHIP_CHANGE.KIND,
            MEMBERSHIP_CHANGE.ROLE)
        .select(
            DSL.select(
                    MEMBER.CONVERSATION_ID,
                    DSL.inline(version),
                    MEMBER.ACCOUNT_ID,
                    DSL.inline("dissolved"),
                    MEMBER.ROLE)
                .from(MEMBER)
                .where(here))
        .execute();
    List<AccountId> gone =
        sql()
            .select(MEMBER.ACCOUNT_ID)
            .from(MEMBER)
            .where(here)
            .fetch(row -> new AccountId(row.value1()));
    sql().deleteFrom(MEMBER).where(here).execute();
    return gone;
  }

  /** Whether somebody once was taken out, or left. */
  boolean wasMember(ConversationId group, AccountId account) {
    return sql()
        .fetchExists(
            MEMBERSHIP_CHANGE,
            MEMBERSHIP_CHANGE
                .CONVERSATION_ID
                .eq(group.value())
                .and(MEMBERSHIP_CHANGE.ACCOUNT_ID.eq(account.value()))
                .and(MEMBERSHIP_CHANGE.KIND.in("left", "kicked")));
  }

  private static Condition isMember(ConversationId group, AccountId account) {
    return MEMBER.CONVERSATION_ID.eq(group.value()).and(MEMBER.ACCOUNT_ID.eq(account.value()));
  }
}

package im.messaging.store;

import static im.storage.tables.Tables.ACCOUNT;
import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.MEMBER;

import im.account.Accounts;
import im.account.Profile;
import im.group.GroupRole;
import im.group.GroupStandings;
import im.messaging.MemberView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.platform.text.Texts;
import im.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the members of conversations for people to see: table {@code member}, and {@code account}
 * of the account module where they are looked for by name.
 */
@Component
public class MemberList implements GroupStandings {

  private static final Field<Integer> RANK =
      DSL.when(MEMBER.ROLE.eq(GroupRole.OWNER.wireName()), rank(GroupRole.OWNER))
          .when(MEMBER.ROLE.eq(GroupRole.ADMIN.wireName()), rank(GroupRole.ADMIN))
          .otherwise(rank(GroupRole.MEMBER));
  private static final int PARTS = 3;

  private final Database database;
  private final Accounts accounts;

  MemberList(Database database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  /**
   * A page: the owner, then admins, then the rest, each in the order of their coming.
   *
   * @param query the beginning of a name; null for all
   */
  public Page<MemberView> page(
      ConversationId conversation,
      @Nullable String query,
      @Nullable String encodedCursor,
      PageLimit limit) {
    Cursor cursor = Cursor.read(encodedCursor, PARTS);
    Condition behind =
        cursor == null
            ? DSL.noCondition()
            : DSL.row(RANK, MEMBER.JOINED_AT, MEMBER.ACCOUNT_ID)
                .gt((int) cursor.number(0), cursor.instant(1), cursor.uuid(2));
    List<MemberView> rows =
        views(
            MEMBER
                .CONVERSATION_ID
                .eq(conversation.value())
                .and(MEMBER.ANNOUNCED.isTrue())
                .and(behind)
                .and(named(query)),
            limit.plusOne());
    return Page.of(
        rows, limit, last -> Cursor.of(rank(last.role()), last.joinedAt(), last.userId()));
  }

  private static int rank(GroupRole role) {
    return switch (role) {
      case OWNER -> 0;
      case ADMIN -> 1;
      case MEMBER -> 2;
    };
  }

  private static Condition named(@Nullable String query) {
    if (query == null || query.isBlank()) {
      return DSL.noCondition();
    }
    String beginning = Texts.fold(query.strip());
    return DSL.exists(
        DSL.selectOne()
            .from(ACCOUNT)
            .where(
                ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID),
                ACCOUNT
                    .USERNAME
                    .startsWith(beginning)
                    .or(ACCOUNT.DISPLAY_NAME_FOLDED.contains(beginning))
                    .or(DSL.lower(MEMBER.NICKNAME).startsWith(beginning))));
  }

  /** Those of the accounts that are members. */
  public List<MemberView> find(ConversationId conversation, Collection<AccountId> those) {
    return views(
        MEMBER
            .CONVERSATION_ID
            .eq(conversation.value())
            .and(MEMBER.ACCOUNT_ID.in(those.stream().map(AccountId::value).toList())),
        those.size());
  }

  private List<MemberView> views(Condition which, int limit) {
    List<? extends Record> rows =
        database.read(
            sql ->
                sql.select(
                        MEMBER.ACCOUNT_ID,
                        MEMBER.ROLE,
                        MEMBER.NICKNAME,
                        MEMBER.MUTE_ENDS_AT,
                        MEMBER.JOINED_AT)
                    .from(MEMBER)
                    .where(which)
                    .orderBy(RANK, MEMBER.JOINED_AT, MEMBER.ACCOUNT_ID)
                    .limit(limit)
                    .fetch());
    Map<AccountId, Profile> profiles =
        accounts.profiles(
            rows.stream().map(row -> new AccountId(row.get(MEMBER.ACCOUNT_ID))).toList());
    return rows.stream().map(row -> view(row, profiles)).toList();
  }

  private static MemberView view(Record row, Map<AccountId, Profile> profiles) {
    AccountId account = new AccountId(row.get(MEMBER.ACCOUNT_ID));
    return new MemberView(
        account,
        GroupRole.of(row.get(MEMBER.ROLE)),
        row.get(MEMBER.NICKNAME),
        row.get(MEMBER.MUTE_ENDS_AT),
        row.get(MEMBER.JOINED_AT),
        Objects.requireNonNull(profiles.get(account)));
  }

  @Override
  public Optional<GroupStanding> standing(ConversationId group, AccountId account) {
    return database.read(
        sql ->
            sql.select(CONVERSATION.fields())
                .select(MEMBER.ROLE)
                .from(MEMBER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
                .where(
                    CONVERSATION.ID.eq(group.value()),
                    CONVERSATION.TYPE.eq("group"),
                    MEMBER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(
                    row ->
                        new GroupStanding(
                            GroupRole.of(row.get(MEMBER.ROLE)), GroupSettingsRow.read(row))));
  }

  @Override
  public Optional<Card> card(ConversationId group) {
    return database.read(
        sql ->
            sql.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.eq(group.value()), CONVERSATION.MEMBER_COUNT.gt(0))
                .fetchOptional(row -> new Card(GroupSettingsRow.read(row), row.getMemberCount())));
  }

  @Override
  public List<AccountId> admins(ConversationId group) {
    return database.read(
        sql ->
            sql.select(MEMBER.ACCOUNT_ID)
                .from(MEMBER)
                .where(
                    MEMBER.CONVERSATION_ID.eq(group.value()),
                    MEMBER.ROLE.ne(GroupRole.MEMBER.wireName()))
                .fetch(row -> new AccountId(row.value1())));
  }
}

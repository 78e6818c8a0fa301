package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.MEMBER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.messaging.Standing;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.Member;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The table {@code member}: one row for each member of a conversation, for as long as he is one.
 * Its read position and counts are written by the log; member lists are cached by the version that
 * last changed them.
 */
@Component
public class MemberTable {

  private static final int CACHED_LISTS = 100_000;

  private record Members(long version, Set<AccountId> accounts) {}

  private final Database database;
  private final Cache<ConversationId, Members> lists =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(CACHED_LISTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  MemberTable(Database database) {
    this.database = database;
  }

  /**
   * The members, those included who are not told of the conversation yet.
   *
   * @param membersVersion a cached list older than this version is read anew
   */
  public Set<AccountId> members(ConversationId conversation, long membersVersion) {
    Members known = lists.getIfPresent(conversation);
    if (known != null && known.version() >= membersVersion) {
      return known.accounts();
    }
    Members read = database.read(sql -> read(sql, conversation));
    lists.put(conversation, read);
    return read.accounts();
  }

  /** The version is read first: the list may only be newer than it says. */
  private static Members read(DSLContext sql, ConversationId conversation) {
    Long version =
        sql.select(CONVERSATION.MEMBERS_VERSION)
            .from(CONVERSATION)
            .where(CONVERSATION.ID.eq(conversation.value()))
            .fetchOne(CONVERSATION.MEMBERS_VERSION);
    Set<AccountId> accounts =
        sql
            .select(MEMBER.ACCOUNT_ID)
            .from(MEMBER)
            .where(MEMBER.CONVERSATION_ID.eq(conversation.value()))
            .fetch(MEMBER.ACCOUNT_ID)
            .stream()
            .map(AccountId::new)
            .collect(Collectors.toUnmodifiableSet());
    return new Members(version == null ? 0 : version, accounts);
  }

  /** How an account stands in a conversation; nothing where it is no member. */
  public Optional<Standing> standing(ConversationId conversation, AccountId account) {
    return database.read(
        sql ->
            sql.select(MEMBER.MAY_WRITE, MEMBER.FLOOR_SEQ, CONVERSATION.TYPE)
                .from(MEMBER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
                .where(
                    MEMBER.CONVERSATION_ID.eq(conversation.value()),
                    MEMBER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(
                    row -> new Standing(row.value1(), row.value2(), row.value3().equals("group"))));
  }

  /** The others who could read a message and have read as far. */
  public Set<AccountId> readersOf(ConversationId conversation, long seq, AccountId sender) {
    return database.read(
        sql ->
            sql
                .select(MEMBER.ACCOUNT_ID)
                .from(MEMBER)
                .where(
                    MEMBER.CONVERSATION_ID.eq(conversation.value()),
                    MEMBER.ACCOUNT_ID.ne(sender.value()),
                    MEMBER.FLOOR_SEQ.lt(seq),
                    MEMBER.READ_SEQ.ge(seq))
                .fetch(MEMBER.ACCOUNT_ID)
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Those of the others who are together with the account in some conversation both know of. */
  public Set<AccountId> coMembers(AccountId account, Collection<AccountId> others) {
    Member other = MEMBER.as("other");
    return database.read(
        sql ->
            sql
                .selectDistinct(other.ACCOUNT_ID)
                .from(MEMBER)
                .join(other)
                .on(other.CONVERSATION_ID.eq(MEMBER.CONVERSATION_ID))
                .where(
                    MEMBER.ACCOUNT_ID.eq(account.value()),
                    MEMBER.ANNOUNCED.isTrue(),
                    other.ANNOUNCED.isTrue(),
                    other.ACCOUNT_ID.in(others.stream().map(AccountId::value).toList()))
                .fetch(other.ACCOUNT_ID)
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Opens or closes a direct conversation for writing, both ways. */
  public void setMayWrite(ConversationId conversation, boolean mayWrite) {
    database.execute(
        sql -> {
          sql.update(CONVERSATION)
              .set(CONVERSATION.RIGHTS_VERSION, CONVERSATION.RIGHTS_VERSION.plus(1))
              .where(CONVERSATION.ID.eq(conversation.value()))
              .execute();
          sql.update(MEMBER)
              .set(MEMBER.MAY_WRITE, mayWrite)
              .where(MEMBER.CONVERSATION_ID.eq(conversation.value()))
              .execute();
        });
  }
}

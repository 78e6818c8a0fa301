package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.MEMBER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.gateway.delivery.Members;
import im.group.GroupRole;
import im.messaging.Standing;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * The table {@code member}: one row for each member of a conversation, for as long as he is one.
 * Its read position and counts are written by the log; member lists are cached by the version that
 * last changed them.
 */
@Component
public class MemberTable {

  private static final int CACHED_LISTS = 100_000;

  private record Listed(long version, Members members) {}

  private final Database database;
  private final InstantSource clock;
  private final Cache<ConversationId, Listed> lists =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(CACHED_LISTS)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  MemberTable(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The members, those included who are not told of the conversation yet.
   *
   * @param membersVersion a cached list older than this version is read anew
   */
  public Members members(ConversationId conversation, long membersVersion) {
    Listed known = lists.getIfPresent(conversation);
    if (known != null && known.version() >= membersVersion) {
      return known.members();
    }
    Listed read = database.read(sql -> read(sql, conversation));
    lists.put(conversation, read);
    return read.members();
  }

  /** The version is read first: the list may only be newer than it says. */
  private static Listed read(DSLContext sql, ConversationId conversation) {
    Long version =
        sql.select(CONVERSATION.MEMBERS_VERSION)
            .from(CONVERSATION)
            .where(CONVERSATION.ID.eq(conversation.value()))
            .fetchOne(CONVERSATION.MEMBERS_VERSION);
    Set<AccountId> accounts = new HashSet<>();
    Map<AccountId, Long> floors = new HashMap<>();
    sql.select(MEMBER.ACCOUNT_ID, MEMBER.FLOOR_SEQ)
        .from(MEMBER)
        .where(MEMBER.CONVERSATION_ID.eq(conversation.value()))
        .forEach(
            row -> {
              AccountId account = new AccountId(row.value1());
              accounts.add(account);
              if (row.value2() > 0) {
                floors.put(account, row.value2());
              }
            });
    return new Listed(
        version == null ? 0 : version,
        Members.of(Collections.unmodifiableSet(accounts), Collections.unmodifiableMap(floors)));
  }

  /** How an account stands in a conversation; nothing where it is no member. */
  public Optional<Standing> standing(ConversationId conversation, AccountId account) {
    return database.read(
        sql ->
            sql.select(
                    MEMBER.ROLE,
                    MEMBER.MAY_WRITE,
                    MEMBER.FLOOR_SEQ,
                    MEMBER.MUTE_ENDS_AT,
                    CONVERSATION.TYPE,
                    CONVERSATION.CHANNEL,
                    CONVERSATION.MUTED_ALL)
                .from(MEMBER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
                .where(
                    MEMBER.CONVERSATION_ID.eq(conversation.value()),
                    MEMBER.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(this::standing));
  }

  private Standing standing(Record row) {
    Instant muteEnds = row.get(MEMBER.MUTE_ENDS_AT);
    MemberRights rights =
        new MemberRights(
            GroupRole.of(row.get(MEMBER.ROLE)),
            row.get(MEMBER.MAY_WRITE),
            row.get(MEMBER.FLOOR_SEQ),
            muteEnds == null ? 0 : muteEnds.toEpochMilli(),
            0);
    PostingRules rules =
        PostingRules.of(row.get(CONVERSATION.CHANNEL), row.get(CONVERSATION.MUTED_ALL), 0);
    return new Standing(
        rights.role(),
        rights.floorSeq(),
        row.get(CONVERSATION.TYPE).equals("group"),
        rules.maybeSilence(rights, clock.instant()));
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

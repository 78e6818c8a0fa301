package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.DIRECT_CONVERSATION;
import static im.storage.tables.Tables.MEMBER;

import im.group.GroupRole;
import im.group.GroupSettings;
import im.messaging.ConversationFacts;
import im.messaging.ConversationFacts.Progress;
import im.messaging.ConversationView;
import im.messaging.MessageView;
import im.messaging.Unread;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.Member;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads and opens conversations: the tables {@code conversation} and {@code direct_conversation},
 * one row for each, for ever. Counts and versions are the log's to write.
 */
@Component
public class ConversationTable {

  private static final Member PEER = MEMBER.as("peer");
  private static final String DIRECT = "direct";

  /** What is open already, or was opened now. */
  public record Opened(ConversationId id, boolean created) {}

  /** One member of a conversation that is being opened. */
  public record FirstMember(AccountId account, GroupRole role, boolean announced) {}

  private final Database database;
  private final LastMessages lastMessages;
  private final MentionTable mentions;

  ConversationTable(Database database, LastMessages lastMessages, MentionTable mentions) {
    this.database = database;
    this.lastMessages = lastMessages;
    this.mentions = mentions;
  }

  /** The conversation as the account sees it; nothing where it is no member. */
  public Optional<ConversationView> find(AccountId account, ConversationId conversation) {
    Condition member =
        MEMBER.ACCOUNT_ID.eq(account.value()).and(CONVERSATION.ID.eq(conversation.value()));
    return read(account, sql -> select(sql).where(member).fetch()).stream().findFirst();
  }

  /** Own conversations before a place in the order of activity, newest first. */
  public List<ConversationView> changedBefore(
      AccountId account, @Nullable Activity place, int limit) {
    Condition before =
        place == null
            ? DSL.noCondition()
            : DSL.row(CONVERSATION.CHANGED_AT, CONVERSATION.ID)
                .lt(place.changedAt(), place.id().value());
    return read(
        account,
        sql ->
            select(sql)
                .where(own(account).and(before))
                .orderBy(CONVERSATION.CHANGED_AT.desc(), CONVERSATION.ID.desc())
                .limit(limit)
                .fetch());
  }

  /** Own conversations behind a place in the order of activity, oldest first. */
  public List<ConversationView> changedAfter(AccountId account, Activity place, int limit) {
    Condition after =
        DSL.row(CONVERSATION.CHANGED_AT, CONVERSATION.ID).gt(place.changedAt(), place.id().value());
    return read(
        account,
        sql ->
            select(sql)
                .where(own(account).and(after))
                .orderBy(CONVERSATION.CHANGED_AT, CONVERSATION.ID)
                .limit(limit)
                .fetch());
  }

  /** Where each own conversation stands, by id. */
  public List<Head> heads(AccountId account, @Nullable ConversationId after, int limit) {
    Condition behind =
        after == null ? own(account) : own(account).and(MEMBER.CONVERSATION_ID.gt(after.value()));
    return database.read(
        sql ->
            sql.select(
                    CONVERSATION.ID,
                    CONVERSATION.LAST_SEQ,
                    CONVERSATION.VERSION,
                    MEMBER.READ_SEQ,
                    MEMBER.ME_VERSION)
                .from(MEMBER)
                .join(CONVERSATION)
                .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
                .where(behind)
                .orderBy(MEMBER.CONVERSATION_ID)
                .limit(limit)
                .fetch(
                    row ->
                        new Head(
                            new ConversationId(row.value1()),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            row.value5())));
  }

  /**
   * Where a conversation stands.
   *
   * @param meVersion of the member's own state
   */
  public record Head(ConversationId id, long lastSeq, long version, long readSeq, long meVersion) {}

  /** The versions that last changed a conversation's settings and its members. */
  public record Turns(long settings, long members) {}

  public Turns turns(ConversationId conversation) {
    return database.read(
        sql ->
            sql.select(CONVERSATION.SETTINGS_VERSION, CONVERSATION.MEMBERS_VERSION)
                .from(CONVERSATION)
                .where(CONVERSATION.ID.eq(conversation.value()))
                .fetchSingle(row -> new Turns(row.value1(), row.value2())));
  }

  /** The direct conversation of two accounts. */
  public Optional<ConversationId> findDirect(AccountId a, AccountId b) {
    Pair pair = Pair.of(a, b);
    return database.read(
        sql ->
            sql.select(DIRECT_CONVERSATION.CONVERSATION_ID)
                .from(DIRECT_CONVERSATION)
                .where(
                    DIRECT_CONVERSATION.LOW_ID.eq(pair.low().value()),
                    DIRECT_CONVERSATION.HIGH_ID.eq(pair.high().value()))
                .fetchOptional(row -> new ConversationId(row.value1())));
  }

  /**
   * Opens the direct conversation of the two, or tells which it is; known to the opener from now
   * on.
   */
  public Opened openDirect(ConversationId id, AccountId opener, AccountId peer, Instant now) {
    return database.write(
        sql -> {
          Optional<ConversationId> open = findDirect(opener, peer);
          if (open.isPresent()) {
            announce(sql, open.get(), opener);
            return new Opened(open.get(), false);
          }
          List<FirstMember> members =
              opener.equals(peer)
                  ? List.of(new FirstMember(opener, GroupRole.MEMBER, true))
                  : List.of(
                      new FirstMember(opener, GroupRole.MEMBER, true),
                      new FirstMember(peer, GroupRole.MEMBER, false));
          Pair pair = Pair.of(opener, peer);
          insert(sql, id, DIRECT, null, pair.low().value(), members, now);
          sql.insertInto(DIRECT_CONVERSATION)
              .values(pair.low().value(), pair.high().value(), id.value())
              .execute();
          return new Opened(id, true);
        });
  }

  /** Opens a group; the members who are not told of it yet hear of it with its first message. */
  public void openGroup(
      ConversationId id, GroupSettings settings, List<FirstMember> members, Instant now) {
    database.execute(
        sql -> {
          insert(sql, id, "group", settings.title(), null, members, now);
          GroupSettingsRow.write(sql, id, settings, 0);
        });
  }

  private static void announce(DSLContext sql, ConversationId id, AccountId account) {
    sql.update(MEMBER)
        .set(MEMBER.ANNOUNCED, true)
        .where(
            MEMBER.CONVERSATION_ID.eq(id.value()),
            MEMBER.ACCOUNT_ID.eq(account.value()),
            MEMBER.ANNOUNCED.isFalse())
        .execute();
  }

  private static void insert(
      DSLContext sql,
      ConversationId id,
      String type,
      @Nullable String title,
      @Nullable UUID low,
      Collection<FirstMember> members,
      Instant now) {
    sql.insertInto(CONVERSATION)
        .set(CONVERSATION.ID, id.value())
        .set(CONVERSATION.TYPE, type)
        .set(CONVERSATION.TITLE, title)
        .set(CONVERSATION.LAST_SEQ, 0L)
        .set(CONVERSATION.VERSION, 0L)
        .set(CONVERSATION.COUNTED, 0L)
        .set(CONVERSATION.SETTINGS_VERSION, 0L)
        .set(CONVERSATION.MEMBERS_VERSION, 0L)
        .set(CONVERSATION.RIGHTS_VERSION, 0L)
        .set(CONVERSATION.LOW_ID, low)
        .set(CONVERSATION.LOW_COUNTED, 0L)
        .set(CONVERSATION.MEMBER_COUNT, members.size())
        .set(CONVERSATION.CREATED_AT, now)
        .set(CONVERSATION.CHANGED_AT, now)
        .execute();
    members.forEach(member -> insert(sql, id, member, now));
  }

  private static void insert(DSLContext sql, ConversationId id, FirstMember member, Instant now) {
    sql.insertInto(MEMBER)
        .set(MEMBER.CONVERSATION_ID, id.value())
        .set(MEMBER.ACCOUNT_ID, member.account().value())
        .set(MEMBER.ROLE, member.role().wireName())
        .set(MEMBER.ANNOUNCED, member.announced())
        .set(MEMBER.MAY_WRITE, true)
        .set(MEMBER.FLOOR_SEQ, 0L)
        .set(MEMBER.READ_SEQ, 0L)
        .set(MEMBER.READ_COUNTED, 0L)
        .set(MEMBER.OWN_COUNTED, 0L)
        .set(MEMBER.MUTED, false)
        .set(MEMBER.PINNED, false)
        .set(MEMBER.HIDDEN, false)
        .set(MEMBER.ME_VERSION, 0L)
        .set(MEMBER.JOINED_AT, now)
        .execute();
  }

  /** Those that the account was told of. */
  private static Condition own(AccountId account) {
    return MEMBER.ACCOUNT_ID.eq(account.value()).and(MEMBER.ANNOUNCED.isTrue());
  }

  private static SelectOnConditionStep<Record> select(DSLContext sql) {
    return sql.select(CONVERSATION.fields())
        .select(MEMBER.fields())
        .select(PEER.ACCOUNT_ID, PEER.READ_SEQ)
        .from(MEMBER)
        .join(CONVERSATION)
        .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
        .leftJoin(PEER)
        .on(
            CONVERSATION.TYPE.eq(DIRECT),
            PEER.CONVERSATION_ID.eq(CONVERSATION.ID),
            PEER.ACCOUNT_ID.ne(MEMBER.ACCOUNT_ID));
  }

  private List<ConversationView> read(AccountId account, Function<DSLContext, List<Record>> query) {
    List<Record> rows = database.read(query);
    Map<ConversationId, MessageView> last =
        lastMessages.of(
            account,
            rows.stream()
                .filter(ConversationTable::seesLast)
                .map(ConversationTable::last)
                .toList());
    Map<ConversationId, Integer> mentioned =
        mentions.unread(
            account,
            rows.stream().map(row -> new ConversationId(row.get(CONVERSATION.ID))).toList());
    return rows.stream().map(row -> view(account, row, last, mentioned)).toList();
  }

  private static boolean seesLast(Record row) {
    return row.get(CONVERSATION.LAST_SEQ) > row.get(MEMBER.FLOOR_SEQ);
  }

  private static LastMessages.Place last(Record row) {
    return new LastMessages.Place(
        new ConversationId(row.get(CONVERSATION.ID)),
        row.get(CONVERSATION.LAST_SEQ),
        row.get(MEMBER.FLOOR_SEQ));
  }

  private static ConversationView view(
      AccountId account,
      Record row,
      Map<ConversationId, MessageView> last,
      Map<ConversationId, Integer> mentioned) {
    ConversationId id = new ConversationId(row.get(CONVERSATION.ID));
    Progress progress =
        new Progress(
            row.get(CONVERSATION.MEMBER_COUNT),
            row.get(CONVERSATION.LAST_SEQ),
            row.get(CONVERSATION.VERSION),
            last.get(id),
            row.get(CONVERSATION.CREATED_AT),
            row.get(CONVERSATION.CHANGED_AT));
    long mentions = mentioned.getOrDefault(id, 0);
    return row.get(CONVERSATION.TYPE).equals(DIRECT)
        ? new ConversationView(
            ConversationFacts.direct(id, row.get(CONVERSATION.MESSAGE_LIFE_SECONDS), progress),
            me(account, row, mentions),
            peer(account, row))
        : new ConversationView(
            ConversationFacts.group(id, GroupSettingsRow.read(row), progress),
            me(account, row, mentions),
            null);
  }

  private static long ownCounted(AccountId account, Record row) {
    UUID low = row.get(CONVERSATION.LOW_ID);
    return low == null
        ? row.get(MEMBER.OWN_COUNTED)
        : Unread.ownOfDirect(
            account,
            new AccountId(low),
            row.get(CONVERSATION.LOW_COUNTED),
            row.get(CONVERSATION.COUNTED));
  }

  private static ConversationView.Me me(AccountId account, Record row, long mentions) {
    return new ConversationView.Me(
        GroupRole.of(row.get(MEMBER.ROLE)),
        row.get(MEMBER.READ_SEQ),
        Unread.of(
            row.get(CONVERSATION.COUNTED), ownCounted(account, row), row.get(MEMBER.READ_COUNTED)),
        mentions,
        row.get(MEMBER.MUTED),
        row.get(MEMBER.PINNED),
        row.get(MEMBER.NICKNAME),
        row.get(MEMBER.HIDDEN),
        row.get(MEMBER.DRAFT),
        row.get(MEMBER.MUTE_ENDS_AT),
        row.get(MEMBER.ME_VERSION));
  }

  private static ConversationView.Peer peer(AccountId account, Record row) {
    var peer = row.get(PEER.ACCOUNT_ID);
    return peer == null
        ? new ConversationView.Peer(account, row.get(MEMBER.READ_SEQ))
        : new ConversationView.Peer(new AccountId(peer), row.get(PEER.READ_SEQ));
  }
}

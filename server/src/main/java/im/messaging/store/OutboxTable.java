package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.OUTBOX;

import im.bus.Event;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
import im.gateway.delivery.CommitSource;
import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.storage.tables.tables.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code outbox}: one row for each commit, kept for an hour. Read by a node that missed a
 * publication, and by the search. What it tells a node is the messages as they are now: a version
 * that a newer one has replaced shows no event of its own.
 */
@Component
public class OutboxTable implements CommitSource {

  private static final int EVENTS = 10_000;

  private final Database database;
  private final MessageTable messages;
  private final MemberTable members;
  private final MembershipTable groups;
  private final Announcements announcements;
  private final JsonMapper json;

  OutboxTable(
      Database database,
      MessageTable messages,
      MemberTable members,
      MembershipTable groups,
      Announcements announcements,
      JsonMapper json) {
    this.database = database;
    this.messages = messages;
    this.members = members;
    this.groups = groups;
    this.announcements = announcements;
    this.json = json;
  }

  @Override
  public Map<UUID, Long> positions() {
    return database.read(
        sql ->
            sql.select(OUTBOX.WRITER_ID, DSL.max(OUTBOX.WRITER_POSITION))
                .from(OUTBOX)
                .groupBy(OUTBOX.WRITER_ID)
                .fetchMap(OUTBOX.WRITER_ID, DSL.max(OUTBOX.WRITER_POSITION)));
  }

  @Override
  public List<Commit> committedAfter(UUID writer, long position, int limit) {
    return rowsAfter(writer, position, limit).stream().map(this::commit).toList();
  }

  private Commit commit(OutboxRow row) {
    return new Commit(
        row.writer(), row.position(), row.changes().stream().map(this::change).toList());
  }

  private Change change(OutboxRow.Versions versions) {
    ConversationId conversation = versions.conversation();
    var now =
        database.read(
            sql ->
                sql.select(CONVERSATION.MEMBERS_VERSION, CONVERSATION.LAST_SEQ)
                    .from(CONVERSATION)
                    .where(CONVERSATION.ID.eq(conversation.value()))
                    .fetchSingle());
    return new Change(
        conversation,
        now.value1(),
        versions.from(),
        versions.to(),
        now.value2(),
        withAnnouncements(conversation, versions.from(), versions.to()));
  }

  /** Whoever missed the first commit may not know of the conversation at all. */
  private List<ChangeEvent> withAnnouncements(
      ConversationId conversation, long fromVersion, long toVersion) {
    List<ChangeEvent> events = events(conversation, fromVersion, toVersion);
    if (fromVersion > 1) {
      return events;
    }
    Stream<ChangeEvent> announced =
        members.members(conversation, 0).accounts().stream()
            .flatMap(account -> announcement(account, conversation));
    return Stream.concat(announced, events.stream()).toList();
  }

  private Stream<ChangeEvent> announcement(AccountId account, ConversationId conversation) {
    return announcements
        .event(account, conversation)
        .map(event -> new ChangeEvent(0, 0, event, Set.of(account), null))
        .stream();
  }

  @Override
  public List<ChangeEvent> events(ConversationId conversation, long fromVersion, long toVersion) {
    Stream<LogChange> said =
        messages.changed(conversation, Sight.ALL, fromVersion - 1, toVersion, EVENTS).stream()
            .map(this::change);
    List<LogChange> done = groups.changed(conversation, fromVersion, toVersion);
    Stream<ChangeEvent> announced =
        done.stream()
            .map(LogChange::maybeJoined)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(account -> announcement(account, conversation));
    Stream<ChangeEvent> events =
        Stream.concat(said, done.stream())
            .sorted(Comparator.comparingLong(LogChange::version))
            .map(this::event);
    return Stream.concat(announced, events).toList();
  }

  private LogChange change(MessageView message) {
    boolean isNew =
        message.version() == messages.firstVersion(message.conversationId(), message.seq());
    return isNew ? LogChange.appended(message, null) : LogChange.updated(message, null);
  }

  private ChangeEvent event(LogChange change) {
    Event event = Event.of(change.event(), json.writeValueAsBytes(change.data()));
    return new ChangeEvent(change.version(), change.seq(), event, change.only(), null);
  }

  /**
   * Forgets what every node has long seen, but of each writer the newest row: it tells how far the
   * writer came, and so a reader that comes late what it missed. Gives how many rows that was.
   */
  public int deleteBefore(Instant time) {
    Outbox newer = OUTBOX.as("newer");
    Condition replaced =
        OUTBOX.WRITER_POSITION.lt(
            DSL.select(DSL.max(newer.WRITER_POSITION))
                .from(newer)
                .where(newer.WRITER_ID.eq(OUTBOX.WRITER_ID)));
    return database.write(
        sql -> sql.deleteFrom(OUTBOX).where(OUTBOX.CREATED_AT.lt(time).and(replaced)).execute());
  }

  /** What the commits of one writer behind a position changed, oldest first. */
  public List<OutboxRow> rowsAfter(UUID writer, long position, int limit) {
    return database.read(
        sql ->
            sql.selectFrom(OUTBOX)
                .where(OUTBOX.WRITER_ID.eq(writer).and(OUTBOX.WRITER_POSITION.gt(position)))
                .orderBy(OUTBOX.WRITER_POSITION)
                .limit(limit)
                .fetch(OutboxRow::of));
  }
}

package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.OUTBOX;

import im.bus.Event;
import im.bus.Publication.Commit;
import im.bus.Publication.CommitEvent;
import im.gateway.delivery.CommitSource;
import im.messaging.MessageView;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record7;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code outbox}: one row for each commit and conversation, kept for an hour. Read only
 * by a node that missed a publication. What it tells is the messages as they are now: a version
 * that a newer one has replaced shows no event of its own.
 */
@Component
public class OutboxTable implements CommitSource {

  private static final int EVENTS = 10_000;

  private final Database database;
  private final MessageTable messages;
  private final MemberTable members;
  private final Announcements announcements;
  private final JsonMapper json;

  OutboxTable(
      Database database,
      MessageTable messages,
      MemberTable members,
      Announcements announcements,
      JsonMapper json) {
    this.database = database;
    this.messages = messages;
    this.members = members;
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
    var rows =
        database.read(
            sql ->
                sql.select(
                        OUTBOX.WRITER_ID,
                        OUTBOX.WRITER_POSITION,
                        OUTBOX.CONVERSATION_ID,
                        OUTBOX.FROM_VERSION,
                        OUTBOX.TO_VERSION,
                        CONVERSATION.MEMBERS_VERSION,
                        CONVERSATION.LAST_SEQ)
                    .from(OUTBOX)
                    .join(CONVERSATION)
                    .on(CONVERSATION.ID.eq(OUTBOX.CONVERSATION_ID))
                    .where(OUTBOX.WRITER_ID.eq(writer).and(OUTBOX.WRITER_POSITION.gt(position)))
                    .orderBy(OUTBOX.WRITER_POSITION)
                    .limit(limit)
                    .fetch());
    return rows.stream().map(this::commit).toList();
  }

  private Commit commit(Record7<UUID, Long, UUID, Long, Long, Long, Long> row) {
    ConversationId conversation = new ConversationId(row.value3());
    return new Commit(
        row.value1(),
        row.value2(),
        conversation,
        row.value6(),
        row.value4(),
        row.value5(),
        row.value7(),
        withAnnouncements(conversation, row.value4(), row.value5()));
  }

  /** Whoever missed the first commit may not know of the conversation at all. */
  private List<CommitEvent> withAnnouncements(
      ConversationId conversation, long fromVersion, long toVersion) {
    List<CommitEvent> events = events(conversation, fromVersion, toVersion);
    if (fromVersion > 1) {
      return events;
    }
    Stream<CommitEvent> announced =
        members.members(conversation, 0).stream()
            .map(
                account ->
                    new CommitEvent(
                        0, announcements.event(account, conversation), Set.of(account), null));
    return Stream.concat(announced, events.stream()).toList();
  }

  @Override
  public List<CommitEvent> events(ConversationId conversation, long fromVersion, long toVersion) {
    return messages.changed(conversation, 0, fromVersion - 1, toVersion, EVENTS).stream()
        .map(this::event)
        .toList();
  }

  private CommitEvent event(MessageView message) {
    boolean isNew =
        message.version() == messages.firstVersion(message.conversationId(), message.seq());
    LogChange.Kind kind = isNew ? LogChange.Kind.NEW : LogChange.Kind.UPDATED;
    byte[] data = json.writeValueAsBytes(message);
    return new CommitEvent(message.version(), Event.of(kind.event(), data), null, null);
  }

  /** Forgets what every node has long seen; gives how many rows that was. */
  public int deleteBefore(Instant time) {
    return database.write(
        sql -> sql.deleteFrom(OUTBOX).where(OUTBOX.CREATED_AT.lt(time)).execute());
  }
}

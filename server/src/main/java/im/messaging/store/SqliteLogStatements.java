package im.messaging.store;

import static im.storage.UuidConverter.toBytes;
import static im.storage.UuidConverter.toUuid;

import im.group.GroupRole;
import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The log's statements on SQLite. The engine runs in this process, so point statements, prepared
 * once for the one write connection, are the fastest; the transaction itself is the lock. Not
 * thread-safe.
 */
final class SqliteLogStatements implements LogStatements {

  private final Connection connection;
  private final MessageTable messages;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  SqliteLogStatements(Connection connection, MessageTable messages) {
    this.connection = connection;
    this.messages = messages;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case UUID id -> statement.setBytes(i + 1, toBytes(id));
        case ConversationId id -> statement.setBytes(i + 1, toBytes(id.value()));
        case AccountId id -> statement.setBytes(i + 1, toBytes(id.value()));
        case Instant at -> statement.setLong(i + 1, at.toEpochMilli());
        case Long number -> statement.setLong(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case String text -> statement.setString(i + 1, text);
        case Boolean flag -> statement.setBoolean(i + 1, flag);
        default -> throw new IllegalArgumentException("no SQL type for " + values[i]);
      }
    }
  }

  /** Reads the one row of a query. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> @Nullable T one(String sql, Row<T> reader, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, values);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    }
  }

  private void execute(String sql, @Nullable Object... values) throws SQLException {
    var _ = change(sql, values);
  }

  /** Gives how many rows that changed. */
  private int change(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepare(sql);
    bind(statement, values);
    return statement.executeUpdate();
  }

  @Override
  public List<ConversationState.Row> lock(Collection<ConversationId> ascending)
      throws SQLException {
    List<ConversationState.Row> rows = new ArrayList<>(ascending.size());
    for (ConversationId id : ascending) {
      ConversationState.Row row =
          one(
              """
              SELECT last_seq, version, counted, members_version, rights_version, low_id,
                low_counted, channel, muted_all, slow_mode_seconds, message_life_seconds
              FROM conversation WHERE id = ?""",
              found -> conversation(id, found),
              id);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static ConversationState.Row conversation(ConversationId id, ResultSet row)
      throws SQLException {
    byte[] low = row.getBytes(6);
    return new ConversationState.Row(
        id,
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        low == null ? null : new AccountId(toUuid(low)),
        row.getLong(7),
        PostingRules.of(row.getBoolean(8), row.getBoolean(9), row.getInt(10)),
        row.getInt(11));
  }

  @Override
  public Map<MemberKey, MemberState> members(Collection<MemberKey> keys) throws SQLException {
    Map<MemberKey, MemberState> members = new HashMap<>();
    for (MemberKey key : keys) {
      MemberState member =
          one(
              """
              SELECT role, may_write, floor_seq, read_seq, read_counted, own_counted,
                mute_ends_at, last_sent_at
              FROM member WHERE conversation_id = ? AND account_id = ?""",
              SqliteLogStatements::member,
              key.conversation(),
              key.account());
      if (member != null) {
        members.put(key, member);
      }
    }
    return members;
  }

  private static MemberState member(ResultSet row) throws SQLException {
    MemberRights rights =
        new MemberRights(
            GroupRole.of(row.getString(1)),
            row.getBoolean(2),
            row.getLong(3),
            row.getLong(7),
            row.getLong(8));
    return new MemberState(rights, row.getLong(4), row.getLong(5), row.getLong(6));
  }

  @Override
  public Map<SendKey, StoredSend> sends(Collection<SendKey> keys) throws SQLException {
    Map<SendKey, StoredSend> sends = new HashMap<>();
    for (SendKey key : keys) {
      StoredSend send =
          one(
              """
              SELECT seq, first_version, sent_at, fingerprint, expires_at
              FROM message WHERE conversation_id = ? AND sender_id = ? AND client_id = ?""",
              SqliteLogStatements::send,
              key.conversation(),
              key.sender(),
              key.clientId());
      if (send != null) {
        sends.put(key, send);
      }
    }
    return sends;
  }

  private static StoredSend send(ResultSet row) throws SQLException {
    return StoredSend.of(
        row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4), row.getLong(5));
  }

  @Override
  public DSLContext dsl() {
    return messages.on(connection);
  }

  @Override
  public @Nullable MessageView message(ConversationId conversation, long seq) {
    return messages.maybeFind(connection, conversation, seq);
  }

  @Override
  public void insert(List<NewMessage> rows) throws SQLException {
    for (NewMessage row : rows) {
      MessageView message = row.view();
      execute(
          """
          INSERT INTO message (conversation_id, seq, version, first_version, sender_id, client_id,
            fingerprint, type, body, reply_to, mentions, forwarded, sent_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
          message.conversationId(),
          message.seq(),
          message.version(),
          message.version(),
          message.senderId(),
          row.clientId(),
          row.fingerprint().bytes(),
          message.type(),
          message.body(),
          message.replyTo() == null ? null : message.replyTo().seq(),
          row.mentionsJson(),
          message.forwarded(),
          message.sentAt());
    }
  }

  @Override
  public void update(MessageView message) throws SQLException {
    execute(
        """
        UPDATE message
        SET version = ?, body = ?, edited_at = ?, recalled_at = ?, reactions = ?, pinned_at = ?,
          expires_at = ?, poll = ?, thread_root = ?
        WHERE conversation_id = ? AND seq = ?""",
        message.version(),
        message.body(),
        message.editedAt(),
        message.recalledAt(),
        message.maybeReactions(),
        message.pinnedAt(),
        message.expiresAt(),
        message.poll(),
        message.threadSeq(),
        message.conversationId(),
        message.seq());
  }

  @Override
  public int update(Collection<ConversationState> conversations, long changedAtMillis)
      throws SQLException {
    int updated = 0;
    for (ConversationState conversation : conversations) {
      updated +=
          change(
              """
          UPDATE conversation
          SET last_seq = ?, version = ?, counted = ?, low_counted = ?, changed_at = ?
          WHERE id = ? AND version = ? AND rights_version = ?""",
              conversation.lastSeq(),
              conversation.version(),
              conversation.counted(),
              conversation.lowCounted(),
              changedAtMillis,
              conversation.id(),
              conversation.loadedVersion(),
              conversation.rightsVersion());
    }
    return updated;
  }

  @Override
  public void addSent(Map<MemberKey, Integer> sent, long nowMillis) throws SQLException {
    for (Map.Entry<MemberKey, Integer> member : sent.entrySet()) {
      execute(
          """
          UPDATE member SET own_counted = own_counted + ?, last_sent_at = ?
          WHERE conversation_id = ? AND account_id = ?""",
          (long) member.getValue(),
          nowMillis,
          member.getKey().conversation(),
          member.getKey().account());
    }
  }

  @Override
  public void updateRead(Map<MemberKey, MemberState> members) throws SQLException {
    for (Map.Entry<MemberKey, MemberState> member : members.entrySet()) {
      execute(
          """
          UPDATE member SET read_seq = ?, read_counted = ?
          WHERE conversation_id = ? AND account_id = ?""",
          member.getValue().readSeq(),
          member.getValue().readCounted(),
          member.getKey().conversation(),
          member.getKey().account());
    }
  }

  @Override
  public long countByOthers(ConversationId conversation, AccountId account, long above, long upTo)
      throws SQLException {
    Long count =
        one(
            """
            SELECT COUNT(*) FROM message WHERE conversation_id = ? AND seq > ? AND seq <= ?
              AND sender_id <> ? AND type <> 'system'""",
            row -> row.getLong(1),
            conversation,
            above,
            upTo,
            account);
    return count == null ? 0 : count;
  }

  @Override
  public List<AccountId> announce(ConversationId conversation) throws SQLException {
    List<AccountId> told = new ArrayList<>();
    PreparedStatement select =
        prepare("SELECT account_id FROM member WHERE conversation_id = ? AND announced = 0");
    bind(select, conversation);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        told.add(new AccountId(toUuid(rows.getBytes(1))));
      }
    }
    if (!told.isEmpty()) {
      execute(
          "UPDATE member SET announced = 1 WHERE conversation_id = ? AND announced = 0",
          conversation);
    }
    return told;
  }

  @Override
  public void insert(OutboxRow row, long nowMillis) throws SQLException {
    execute(
        """
        INSERT INTO outbox (writer_id, writer_position, changes, created_at)
        VALUES (?, ?, ?, ?)""",
        row.writer(),
        row.position(),
        row.pack(),
        nowMillis);
  }

  @Override
  public long position(UUID writer) throws SQLException {
    Long position =
        one(
            "SELECT MAX(writer_position) FROM outbox WHERE writer_id = ?",
            row -> row.getLong(1),
            writer);
    return position == null ? 0 : position;
  }
}

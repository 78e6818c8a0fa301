package im.messaging.store;

import static im.messaging.store.MariaDbLogSql.ADD_SENT;
import static im.messaging.store.MariaDbLogSql.INSERT_MESSAGE;
import static im.messaging.store.MariaDbLogSql.LOCK;
import static im.messaging.store.MariaDbLogSql.MEMBERS;
import static im.messaging.store.MariaDbLogSql.SENDS;
import static im.messaging.store.MariaDbLogSql.UPDATE_CONVERSATIONS;
import static im.messaging.store.MariaDbLogSql.UPDATE_READ;
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
 * The log's statements on MariaDB, each for the whole batch: its rows cost a fraction of a round
 * trip each. Prepared on the server, and kept by the driver's cache. Not thread-safe.
 */
final class MariaDbLogStatements implements LogStatements {

  private final Connection connection;
  private final MessageTable messages;

  MariaDbLogStatements(Connection connection, MessageTable messages) {
    this.connection = connection;
    this.messages = messages;
  }

  @Override
  public List<ConversationState.Row> lock(Collection<ConversationId> ascending)
      throws SQLException {
    List<ConversationState.Row> rows = new ArrayList<>(ascending.size());
    try (PreparedStatement select =
            LOCK.prepare(connection, List.copyOf(ascending), (to, id) -> to.add(id.value()));
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        byte[] low = row.getBytes(7);
        rows.add(
            new ConversationState.Row(
                new ConversationId(toUuid(row.getBytes(1))),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                low == null ? null : new AccountId(toUuid(low)),
                row.getLong(8),
                PostingRules.of(row.getBoolean(9), row.getBoolean(10), row.getInt(11)),
                row.getInt(12)));
      }
    }
    return rows;
  }

  @Override
  public Map<MemberKey, MemberState> members(Collection<MemberKey> keys) throws SQLException {
    Map<MemberKey, MemberState> members = new HashMap<>();
    try (PreparedStatement select =
            MEMBERS.prepare(connection, List.copyOf(keys), MariaDbLogStatements::bind);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        MemberRights rights =
            new MemberRights(
                GroupRole.of(row.getString(3)),
                row.getBoolean(4),
                row.getLong(5),
                row.getLong(9),
                row.getLong(10));
        members.put(
            new MemberKey(
                new ConversationId(toUuid(row.getBytes(1))),
                new AccountId(toUuid(row.getBytes(2)))),
            new MemberState(rights, row.getLong(6), row.getLong(7), row.getLong(8)));
      }
    }
    return members;
  }

  private static void bind(RowsSql.Binding to, MemberKey key) throws SQLException {
    to.add(key.conversation().value()).add(key.account().value());
  }

  @Override
  public Map<SendKey, StoredSend> sends(Collection<SendKey> keys) throws SQLException {
    Map<SendKey, StoredSend> sends = new HashMap<>();
    if (keys.isEmpty()) {
      return sends;
    }
    try (PreparedStatement select =
            SENDS.prepare(connection, List.copyOf(keys), MariaDbLogStatements::bind);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        sends.put(
            new SendKey(
                new ConversationId(toUuid(row.getBytes(1))),
                new AccountId(toUuid(row.getBytes(2))),
                row.getString(3)),
            StoredSend.of(
                row.getLong(4), row.getLong(5), row.getLong(6), row.getBytes(7), row.getLong(8)));
      }
    }
    return sends;
  }

  private static void bind(RowsSql.Binding to, SendKey key) throws SQLException {
    to.add(key.conversation().value()).add(key.sender().value()).add(key.clientId());
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
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_MESSAGE)) {
      for (NewMessage row : rows) {
        bind(insert, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, NewMessage row) throws SQLException {
    MessageView message = row.view();
    insert.setBytes(1, toBytes(message.conversationId().value()));
    insert.setLong(2, message.seq());
    insert.setLong(3, message.version());
    insert.setLong(4, message.version());
    insert.setBytes(5, toBytes(message.senderId().value()));
    insert.setString(6, row.clientId());
    insert.setBytes(7, row.fingerprint().bytes());
    insert.setString(8, message.type());
    insert.setString(9, message.body());
    setNumber(insert, 10, message.replyTo() == null ? null : message.replyTo().seq());
    insert.setString(11, row.mentionsJson());
    insert.setBoolean(12, message.forwarded());
    insert.setLong(13, message.sentAt().toEpochMilli());
  }

  @Override
  public void update(MessageView message) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE message
            SET version = ?, body = ?, edited_at = ?, recalled_at = ?, reactions = ?, pinned_at = ?,
              expires_at = ?, poll = ?, thread_root = ?
            WHERE conversation_id = ? AND seq = ?""")) {
      update.setLong(1, message.version());
      update.setString(2, message.body());
      setTime(update, 3, message.editedAt());
      setTime(update, 4, message.recalledAt());
      update.setString(5, message.maybeReactions());
      setTime(update, 6, message.pinnedAt());
      setTime(update, 7, message.expiresAt());
      update.setString(8, message.poll());
      setNumber(update, 9, message.threadSeq());
      update.setBytes(10, toBytes(message.conversationId().value()));
      update.setLong(11, message.seq());
      update.executeUpdate();
    }
  }

  private static void setTime(PreparedStatement statement, int index, @Nullable Instant at)
      throws SQLException {
    setNumber(statement, index, at == null ? null : at.toEpochMilli());
  }

  private static void setNumber(PreparedStatement statement, int index, @Nullable Long number)
      throws SQLException {
    if (number == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, number);
    }
  }

  @Override
  public int update(Collection<ConversationState> conversations, long changedAtMillis)
      throws SQLException {
    if (conversations.isEmpty()) {
      return 0;
    }
    try (PreparedStatement update =
        UPDATE_CONVERSATIONS.prepare(
            connection,
            List.copyOf(conversations),
            ConversationState.NONE,
            MariaDbLogStatements::bind,
            changedAtMillis)) {
      return update.executeUpdate();
    }
  }

  private static void bind(RowsSql.Binding to, ConversationState row) throws SQLException {
    to.add(row.id().value())
        .add(row.lastSeq())
        .add(row.version())
        .add(row.counted())
        .add(row.lowCounted())
        .add(row.loadedVersion())
        .add(row.rightsVersion());
  }

  @Override
  public void addSent(Map<MemberKey, Integer> sent, long nowMillis) throws SQLException {
    if (sent.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        ADD_SENT.prepare(
            connection,
            List.copyOf(sent.entrySet()),
            (to, member) -> {
              bind(to, member.getKey());
              to.add(member.getValue());
            },
            nowMillis)) {
      update.executeUpdate();
    }
  }

  @Override
  public void updateRead(Map<MemberKey, MemberState> members) throws SQLException {
    try (PreparedStatement update =
        UPDATE_READ.prepare(
            connection,
            List.copyOf(members.entrySet()),
            (to, member) -> {
              bind(to, member.getKey());
              to.add(member.getValue().readSeq()).add(member.getValue().readCounted());
            })) {
      update.executeUpdate();
    }
  }

  @Override
  public long countByOthers(ConversationId conversation, AccountId account, long above, long upTo)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT COUNT(*) FROM message WHERE conversation_id = ? AND seq > ? AND seq <= ?
              AND sender_id <> ? AND type <> 'system'""")) {
      select.setBytes(1, toBytes(conversation.value()));
      select.setLong(2, above);
      select.setLong(3, upTo);
      select.setBytes(4, toBytes(account.value()));
      return number(select);
    }
  }

  private static long number(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  @Override
  public List<AccountId> announce(ConversationId conversation) throws SQLException {
    List<AccountId> told = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account_id FROM member WHERE conversation_id = ? AND announced = 0"
                + " FOR UPDATE")) {
      select.setBytes(1, toBytes(conversation.value()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          told.add(new AccountId(toUuid(row.getBytes(1))));
        }
      }
    }
    if (!told.isEmpty()) {
      setAnnounced(conversation);
    }
    return told;
  }

  private void setAnnounced(ConversationId conversation) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE member SET announced = 1 WHERE conversation_id = ? AND announced = 0")) {
      update.setBytes(1, toBytes(conversation.value()));
      update.executeUpdate();
    }
  }

  @Override
  public void insert(OutboxRow row, long nowMillis) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO outbox (writer_id, writer_position, changes, created_at)
            VALUES (?, ?, ?, ?)""")) {
      insert.setBytes(1, toBytes(row.writer()));
      insert.setLong(2, row.position());
      insert.setBytes(3, row.pack());
      insert.setLong(4, nowMillis);
      insert.executeUpdate();
    }
  }

  @Override
  public long position(UUID writer) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT MAX(writer_position) FROM outbox WHERE writer_id = ?")) {
      select.setBytes(1, toBytes(writer));
      return number(select);
    }
  }
}

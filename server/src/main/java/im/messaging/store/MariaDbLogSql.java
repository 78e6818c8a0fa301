package im.messaging.store;

import im.messaging.store.RowsSql.Column;
import java.util.List;

/**
 * The words of {@link MariaDbLogStatements}. Rows are looked up and changed by a join with the
 * batch's keys; a list of alternatives costs this engine five times as much (docs/adr/0012).
 */
final class MariaDbLogSql {

  /** One row; the driver sends as many as there are in one command. */
  static final String INSERT_MESSAGE =
      """
      INSERT INTO message (conversation_id, seq, version, first_version, sender_id, client_id,
        fingerprint, type, body, reply_to, mentions, forwarded, sent_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static final RowsSql LOCK =
      new RowsSql(
          """
          SELECT id, last_seq, version, counted, members_version, rights_version, low_id,
            low_counted, channel, muted_all, slow_mode_seconds,
            message_life_seconds
          FROM conversation WHERE id IN (""",
          "?",
          ", ",
          ") ORDER BY id FOR UPDATE");

  static final RowsSql MEMBERS =
      RowsSql.join(
          """
          SELECT m.conversation_id, m.account_id, m.role, m.may_write, m.floor_seq, m.read_seq,
            m.read_counted, m.own_counted, m.mute_ends_at, m.last_sent_at
          FROM (""",
          List.of(Column.id("conversation_id"), Column.id("account_id")),
          """
          ) AS k STRAIGHT_JOIN member AS m
            ON m.conversation_id = k.conversation_id AND m.account_id = k.account_id""");

  static final RowsSql SENDS =
      RowsSql.join(
          """
          SELECT m.conversation_id, m.sender_id, m.client_id, m.seq, m.first_version, m.sent_at,
            m.fingerprint, m.expires_at
          FROM (""",
          List.of(Column.id("conversation_id"), Column.id("sender_id"), Column.of("client_id")),
          """
          ) AS k STRAIGHT_JOIN message AS m
            ON m.conversation_id = k.conversation_id AND m.sender_id = k.sender_id
              AND m.client_id = k.client_id""");

  static final RowsSql UPDATE_CONVERSATIONS =
      RowsSql.join(
          "UPDATE (",
          List.of(
              Column.id("id"),
              Column.of("last_seq"),
              Column.of("version"),
              Column.of("counted"),
              Column.of("low_counted"),
              Column.of("loaded"),
              Column.of("rights")),
          """
          ) AS k STRAIGHT_JOIN conversation AS c
            ON c.id = k.id AND c.version = k.loaded AND c.rights_version = k.rights
          SET c.last_seq = k.last_seq, c.version = k.version, c.counted = k.counted,
            c.low_counted = k.low_counted, c.changed_at = ?""");

  static final RowsSql ADD_SENT =
      RowsSql.join(
          "UPDATE (",
          List.of(Column.id("conversation_id"), Column.id("account_id"), Column.of("sent")),
          """
          ) AS k STRAIGHT_JOIN member AS m
            ON m.conversation_id = k.conversation_id AND m.account_id = k.account_id
          SET m.own_counted = m.own_counted + k.sent, m.last_sent_at = ?""");

  static final RowsSql UPDATE_READ =
      RowsSql.join(
          "UPDATE (",
          List.of(
              Column.id("conversation_id"),
              Column.id("account_id"),
              Column.of("read_seq"),
              Column.of("read_counted")),
          """
          ) AS k STRAIGHT_JOIN member AS m
            ON m.conversation_id = k.conversation_id AND m.account_id = k.account_id
          SET m.read_seq = k.read_seq, m.read_counted = k.read_counted""");

  private MariaDbLogSql() {}
}

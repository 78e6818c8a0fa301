package im.bench.limits;

import im.bench.Uuids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The product's message table, which is there already; a batch is one transaction. MariaDB takes it
 * whole, in one command.
 */
final class MessageTable {

  private static final String INSERT =
      "INSERT INTO message (conversation_id, seq, version, first_version, sender_id, client_id,"
          + " fingerprint, type, body, forwarded, sent_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, X'00112233445566778899aabbccddeeff', 'text', ?, FALSE, ?)";

  private final boolean bulk;
  private final PreparedStatement insert;
  private final PreparedStatement begin;
  private final PreparedStatement commit;

  MessageTable(String url) throws SQLException {
    bulk = url.startsWith("jdbc:mariadb");
    String options =
        bulk
            ? "&useServerPrepStmts=true&cachePrepStmts=true&useBulkStmts=true"
            : "?journal_mode=WAL&synchronous=FULL&wal_autocheckpoint=20000&cache_size=-65536";
    Connection connection = DriverManager.getConnection(url + options);
    insert = connection.prepareStatement(INSERT);
    begin = connection.prepareStatement("BEGIN");
    commit = connection.prepareStatement("COMMIT");
  }

  void insert(List<Send> batch) throws SQLException {
    if (bulk) {
      for (Send send : batch) {
        bind(send);
        insert.addBatch();
      }
      insert.executeBatch();
    } else {
      begin.execute();
      for (Send send : batch) {
        bind(send);
        insert.executeUpdate();
      }
      commit.execute();
    }
  }

  private void bind(Send send) throws SQLException {
    insert.setBytes(1, Uuids.bytes(Relay.id(send.from.user / 2)));
    insert.setLong(2, send.seq);
    insert.setLong(3, send.seq);
    insert.setLong(4, send.seq);
    insert.setBytes(5, Uuids.bytes(Relay.id(send.from.user)));
    insert.setString(6, send.clientId());
    insert.setString(7, send.body());
    insert.setLong(8, send.millis);
  }
}

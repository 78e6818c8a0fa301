package im.bench.limits;

import im.testkit.ServerCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The product's message table, keys and all, filled by the cheapest way each engine has. */
final class MessageTable {

  private static final String MIGRATION = "BOOT-INF/classes/db/migration/V3__messaging.sql";
  private static final String INSERT =
      "INSERT INTO message (conversation_id, seq, version, first_version, sender_id, client_id,"
          + " fingerprint, type, body, forwarded, sent_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, 'text', ?, FALSE, ?)";
  private static final byte[] FINGERPRINT = new byte[16];

  private final boolean bulk;
  private final PreparedStatement insert;
  private final PreparedStatement begin;
  private final PreparedStatement commit;

  /** MariaDB takes a whole batch in one command, which is a transaction of its own. */
  MessageTable(String url) throws SQLException {
    bulk = url.startsWith("jdbc:mariadb");
    String options =
        bulk
            ? "&useServerPrepStmts=true&cachePrepStmts=true&useBulkStmts=true"
            : "?journal_mode=WAL&synchronous=FULL";
    Connection connection = DriverManager.getConnection(url + options);
    insert = connection.prepareStatement(INSERT);
    begin = connection.prepareStatement("BEGIN");
    commit = connection.prepareStatement("COMMIT");
  }

  /** Makes the table as the server's migration does. */
  static void create(String url) throws SQLException, IOException {
    Path jar = Path.of(ServerCommand.jar().program().getLast());
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Connection connection = DriverManager.getConnection(url)) {
      String script = Files.readString(files.getPath(MIGRATION)).replaceAll("--.*", "");
      for (String statement : script.split(";", -1)) {
        if (statement.contains("CREATE TABLE message ") || statement.contains(" ON message ")) {
          connection.createStatement().execute(statement);
        }
      }
    }
  }

  void insert(List<Send> batch) throws SQLException {
    if (!bulk) {
      begin.execute();
    }
    for (Send send : batch) {
      insert.setBytes(1, bytes(Relay.id(send.from().user() / 2)));
      insert.setLong(2, send.seq());
      insert.setLong(3, send.seq());
      insert.setLong(4, send.seq());
      insert.setBytes(5, bytes(Relay.id(send.from().user())));
      insert.setString(6, send.clientId());
      insert.setBytes(7, FINGERPRINT);
      insert.setString(8, send.body());
      insert.setLong(9, send.millis());
      if (bulk) {
        insert.addBatch();
      } else {
        insert.executeUpdate();
      }
    }
    if (bulk) {
      insert.executeBatch();
    } else {
      commit.execute();
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}

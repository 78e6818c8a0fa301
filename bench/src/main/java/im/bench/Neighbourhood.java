package im.bench;

import im.bench.load.Crew;
import im.bench.load.Watch;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Users in blocks of {@value #BLOCK}. All of a block are each other's contacts, and each has direct
 * conversations with the {@value #CONVERSATIONS} nearest to it, the block taken as a ring. The
 * users register over the API; their contacts and conversations are written straight into the
 * server's SQLite file, which the API would take an hour for.
 */
final class Neighbourhood {

  private static final int BLOCK = 21;
  private static final int CONVERSATIONS = 10;
  private static final int VERSION_7 = 0x7000;

  private static final String CONTACT =
      "INSERT INTO contact (account_id, contact_id, muted, created_at) VALUES (?, ?, FALSE, 0)";
  private static final String CONVERSATION =
      """
      INSERT INTO conversation (id, type, last_seq, version, counted, settings_version,
        members_version, rights_version, low_id, low_counted, member_count, created_at, changed_at)
      VALUES (?, 'direct', 0, 0, 0, 0, 0, 0, ?, 0, 2, 0, 0)""";
  private static final String DIRECT =
      "INSERT INTO direct_conversation (low_id, high_id, conversation_id) VALUES (?, ?, ?)";
  private static final String MEMBER =
      """
      INSERT INTO member (conversation_id, account_id, role, announced, may_write, floor_seq,
        read_seq, read_counted, own_counted, muted, pinned, hidden, me_version, joined_at)
      VALUES (?, ?, 'member', TRUE, TRUE, 0, 0, 0, 0, FALSE, FALSE, FALSE, 0, 0)""";

  private final List<TestUser> users;

  private Neighbourhood(List<TestUser> users) {
    this.users = users;
  }

  /** Registers users, whole blocks of them, at least as many as asked for. */
  static Neighbourhood register(URI server, int atLeast) {
    int count = (atLeast + BLOCK - 1) / BLOCK * BLOCK;
    TestClient rest = new TestClient(server);
    return new Neighbourhood(Crew.repeat(count, () -> rest.register("idle")));
  }

  /** Writes who knows whom into the database of a server that has migrated it. */
  void acquaint(Path dataDir) {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve("im.db"))) {
      connection.setAutoCommit(false);
      for (int i = 0; i < users.size(); i++) {
        for (int distance = 1; distance < BLOCK; distance++) {
          insert(connection, CONTACT, user(i), user(neighbour(i, distance)));
        }
        for (int distance = 1; distance <= CONVERSATIONS / 2; distance++) {
          converse(connection, user(i), user(neighbour(i, distance)), i * BLOCK + distance);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the users could not be made acquainted", e);
    }
  }

  private static void converse(Connection connection, String one, String other, int number)
      throws SQLException {
    String low = one.compareTo(other) < 0 ? one : other;
    String high = low.equals(one) ? other : one;
    String id = new UUID(VERSION_7, number).toString();
    insert(connection, CONVERSATION, id, low);
    insert(connection, DIRECT, low, high, id);
    insert(connection, MEMBER, id, low);
    insert(connection, MEMBER, id, high);
  }

  private static void insert(Connection connection, String sql, String... ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < ids.length; i++) {
        statement.setBytes(i + 1, Uuids.bytes(UUID.fromString(ids[i])));
      }
      statement.executeUpdate();
    }
  }

  int size() {
    return users.size();
  }

  /** Each user watches the others of its block. */
  List<Watch> watches() {
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      int self = i;
      List<String> others =
          IntStream.range(1, BLOCK).mapToObj(distance -> user(neighbour(self, distance))).toList();
      watches.add(new Watch(users.get(i).accessToken(), others));
    }
    return watches;
  }

  private String user(int index) {
    return users.get(index).id();
  }

  /** Another of the same block. */
  private static int neighbour(int index, int distance) {
    int first = index / BLOCK * BLOCK;
    return first + (index - first + distance) % BLOCK;
  }
}

package im.bench;

import im.bench.load.Crew;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Users of a server, and groups of them. Who is to be connected registers over the API; who never
 * comes is written straight into the database, since a password costs 50 ms. The groups are opened
 * over the API.
 */
final class Town {

  private static final int AT_ONCE = 200;
  private static final long VERSION_7 = 0x7000L;
  private static final String ACCOUNT =
      "INSERT INTO account (id, username, display_name, display_name_folded, bio, password_hash,"
          + " created_at) VALUES (?, ?, ?, ?, '', '', 0)";

  private final List<TestUser> users;
  private final List<String> absent;

  private Town(List<TestUser> users, List<String> absent) {
    this.users = users;
    this.absent = absent;
  }

  /**
   * Fills a server that lets anybody bring anybody into a group.
   *
   * @param database its JDBC address
   */
  static Town fill(URI server, String database, int users, int absent) {
    return new Town(register(server, users), write(database, absent));
  }

  private static List<TestUser> register(URI server, int count) {
    TestClient rest = new TestClient(server);
    return Crew.repeat(count, () -> rest.register("bench"));
  }

  private static List<String> write(String database, int count) {
    List<String> ids = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement insert = connection.prepareStatement(ACCOUNT)) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= count; i++) {
        UUID id = new UUID(VERSION_7, Long.MIN_VALUE + i);
        insert.setBytes(1, Uuids.bytes(id));
        insert.setString(2, "absent" + i);
        insert.setString(3, "Absent " + i);
        insert.setString(4, "absent " + i);
        insert.addBatch();
        ids.add(id.toString());
      }
      insert.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the absent could not be written", e);
    }
    return ids;
  }

  /** The access tokens of the first users. */
  List<String> tokens(int count) {
    return users.subList(0, count).stream().map(TestUser::accessToken).toList();
  }

  /**
   * Opens a group.
   *
   * @param present how many of the users are in it
   * @param away how many are in it who never come
   * @return its id
   */
  String group(int present, int away) {
    TestUser owner = users.getFirst();
    String group = owner.create(Map.of("type", "group", "title", "Town")).path("id").asString();
    List<String> members =
        new ArrayList<>(users.subList(1, present).stream().map(TestUser::id).toList());
    members.addAll(absent.subList(0, away));
    for (int i = 0; i < members.size(); i += AT_ONCE) {
      List<String> some = members.subList(i, Math.min(members.size(), i + AT_ONCE));
      owner
          .rest()
          .post("/conversations/" + group + "/members", Map.of("userIds", some))
          .expect(200);
    }
    return group;
  }
}

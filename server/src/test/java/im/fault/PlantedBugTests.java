package im.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.MariaDbServer;
import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.check.Invariant;
import im.testkit.check.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planted.EarlyAckServer;
import planted.ForgetfulBusServer;

/** The fault tests themselves: each of these bugs, put in on purpose, must make them fail. */
@Tag("fault")
class PlantedBugTests {

  private static final Duration LONGER_THAN_CLIENTS_WAIT = Duration.ofSeconds(12);

  @TempDir private Path dir;

  @Test
  void anAckBeforeTheCommitIsSeenAsLoss() {
    Verdict verdict =
        run(ServerCommand.classpath(EarlyAckServer.class.getName()))
            .strike("PLANTED ack before commit, kill -9", 2, FaultRun::kill);

    isSeen(verdict, Invariant.LOSS);
  }

  @Test
  void aPushThatIsLeftOutIsSeenAsAGap() {
    Verdict verdict =
        run(ServerCommand.classpath(ForgetfulBusServer.class.getName()))
            .strike("PLANTED one of 300 pushes left out", 2, FaultRun::nothing);

    isSeen(verdict, Invariant.GAP);
  }

  @Test
  void aMissingUniqueKeyIsSeenAsDuplicates() throws SQLException {
    try (MariaDbServer database = MariaDbServer.start(dir.resolve("mariadb"));
        Store store = new Store(database.newDatabase())) {
      Verdict verdict =
          run(ServerCommand.classpath(), "im.storage.url=" + store.url())
              .strike(
                  "PLANTED no unique key, SIGSTOP of MariaDB until clients give up",
                  1,
                  (server, random) -> {
                    store.execute("ALTER TABLE message DROP INDEX message_client_uq");
                    database.pause();
                    LockSupport.parkNanos(LONGER_THAN_CLIENTS_WAIT.toNanos());
                    database.resume();
                  });

      isSeen(verdict, Invariant.DUPLICATE);
    }
  }

  @Test
  void aSeqThatGoesBackIsSeenAsDuplicates() throws SQLException {
    try (MariaDbServer database = MariaDbServer.start(dir.resolve("mariadb"));
        Store store = new Store(database.newDatabase())) {
      Verdict verdict =
          run(ServerCommand.classpath(), "im.storage.url=" + store.url())
              .strike(
                  "PLANTED counters that lose their last steps, kill -9",
                  1,
                  (server, random) -> goBack(store, server));

      isSeen(verdict, Invariant.DUPLICATE);
    }
  }

  /** As counters kept in a store would that does not keep all it confirmed. */
  private static void goBack(Store store, ServerProcess server) {
    store.execute("ALTER TABLE message DROP PRIMARY KEY, ADD INDEX (conversation_id, seq)");
    server.kill();
    store.execute(
        "UPDATE conversation SET last_seq = last_seq - 3, version = version - 3,"
            + " counted = counted - 3");
    server.restart();
  }

  private FaultRun run(ServerCommand command, String... settings) {
    return new FaultRun(System.nanoTime(), command, dir.resolve("data"), settings);
  }

  private static void isSeen(Verdict verdict, Invariant as) {
    assertThat(verdict.count(as)).isPositive();
    assertThatThrownBy(verdict::assertHolds).hasMessageContaining(as.number() + " " + as);
  }

  /** The database that the server under test writes to. */
  private record Store(String url, Connection connection) implements AutoCloseable {

    private Store(String url) throws SQLException {
      this(url, DriverManager.getConnection(url));
    }

    private void execute(String sql) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}

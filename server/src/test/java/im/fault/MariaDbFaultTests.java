package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.MariaDbServer;
import im.testkit.ServerCommand;
import im.testkit.check.Verdict;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same on MariaDB, and what can happen to MariaDB itself. */
@Tag("fault")
class MariaDbFaultTests {

  private static final int TIMES = 2;

  @TempDir private Path dir;
  private MariaDbServer database;

  @BeforeEach
  void startDatabase() {
    database = MariaDbServer.start(dir.resolve("mariadb"));
  }

  @AfterEach
  void endDatabase() {
    database.close();
  }

  private FaultRun run(long seed) {
    return new FaultRun(
        seed,
        ServerCommand.classpath(),
        dir.resolve("data"),
        "im.storage.url=" + database.newDatabase());
  }

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingIsLostWhenTheServerIsKilledUnderLoad(long seed) {
    Verdict verdict = run(seed).strike("MariaDB, kill -9 of the server", TIMES, FaultRun::kill);

    verdict.assertHolds();
    assertThat(verdict.unknown()).as("sends that a kill caught under way").isPositive();
  }

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingIsLostWhenTheDatabaseIsKilledUnderLoad(long seed) {
    Verdict verdict =
        run(seed)
            .strike(
                "kill -9 of MariaDB",
                TIMES,
                (server, random) -> {
                  database.kill();
                  database.restart();
                });

    verdict.assertHolds();
    assertThat(verdict.unknown()).as("sends that found no database").isPositive();
  }

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingIsLostWhenTheDatabaseOrTheServerStandsStill(long seed) {
    run(seed)
        .strike(
            "SIGSTOP 5 s of MariaDB, then of the server",
            1,
            (server, random) -> {
              database.pause();
              standStill();
              database.resume();
              server.pause();
              standStill();
              server.resume();
            })
        .assertHolds();
  }

  private static void standStill() {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
  }
}

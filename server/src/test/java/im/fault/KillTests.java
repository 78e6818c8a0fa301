package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.ServerCommand;
import im.testkit.check.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} and SIGTERM of the real process while users write. */
@Tag("fault")
class KillTests {

  private static final int KILLS = Boolean.getBoolean("test.full") ? 10 : 3;

  @TempDir private Path dir;

  @Test
  void nothingIsLostDoubledOrDisorderedWhenTheServerIsKilledUnderLoad() {
    Verdict verdict =
        new FaultRun(ServerCommand.classpath(), dir.resolve("data"))
            .strike("kill -9", KILLS, FaultRun::kill);

    verdict.assertHolds();
    assertThat(verdict.unknown()).as("sends that a kill caught under way").isPositive();
  }

  @Test
  void nothingIsLostWhenTheServerIsStoppedUnderLoad() {
    new FaultRun(ServerCommand.classpath(), dir.resolve("data"))
        .strike("SIGTERM", 1, FaultRun::terminate)
        .assertHolds();
  }
}

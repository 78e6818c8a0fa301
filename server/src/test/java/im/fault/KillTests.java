package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.ServerCommand;
import im.testkit.check.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code kill -9} and SIGTERM of the real process while users write. */
@Tag("fault")
class KillTests {

  private static final int KILLS = 3;

  @TempDir private Path dir;

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingIsLostDoubledOrDisorderedWhenTheServerIsKilledUnderLoad(long seed) {
    Verdict verdict =
        new FaultRun(seed, ServerCommand.classpath(), dir.resolve("data"))
            .strike("kill -9", KILLS, FaultRun::kill);

    verdict.assertHolds();
    assertThat(verdict.unknown()).as("sends that a kill caught under way").isPositive();
  }

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingIsLostWhenTheServerIsStoppedUnderLoad(long seed) {
    new FaultRun(seed, ServerCommand.classpath(), dir.resolve("data"))
        .strike("SIGTERM", 1, FaultRun::terminate)
        .assertHolds();
  }
}

package im.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.ServerCommand;
import im.testkit.check.Invariant;
import im.testkit.check.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planted.EarlyAckServer;

/** The fault tests themselves: with the ack moved before the commit they must fail. */
@Tag("fault")
class PlantedBugTests {

  private static final int KILLS = 2;

  @TempDir private Path dir;

  @Test
  void anAckBeforeTheCommitIsSeenAsLoss() {
    ServerCommand planted = ServerCommand.classpath(EarlyAckServer.class.getName());
    Verdict verdict =
        new FaultRun(planted, dir.resolve("data"))
            .strike("ack before commit, kill -9", KILLS, FaultRun::kill);

    assertThat(verdict.count(Invariant.LOSS)).isPositive();
    assertThatThrownBy(verdict::assertHolds).hasMessageContaining("I1 LOSS");
  }
}

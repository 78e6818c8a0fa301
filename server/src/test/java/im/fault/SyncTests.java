package im.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import im.fault.AckTrace.Traced;
import im.testkit.ServerCommand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planted.EarlyAckServer;

/**
 * What {@code kill -9} cannot show, for the page cache outlives the process: that the log is synced
 * to the disk between a batch's last write and its first acknowledgement. Needs strace and the
 * right to trace; says so where it has not.
 */
@Tag("fault")
class SyncTests {

  private static final String NOT_SHOWN = "NOT SHOWN that the log is synced before the ack: ";

  @TempDir private Path dir;

  @Test
  void theLogIsSyncedBetweenABatchsLastWriteAndItsFirstAck() throws Exception {
    List<Traced> messages = trace(ServerCommand.classpath());

    assertThat(messages).isNotEmpty().allMatch(Traced::isSyncedBeforeItsAck);
  }

  @Test
  void anAckBeforeTheCommitIsSeenInTheTrace() throws Exception {
    List<Traced> messages = trace(ServerCommand.classpath(EarlyAckServer.class.getName()));

    assertThat(messages).isNotEmpty().anyMatch(message -> message.acked() < message.synced());
  }

  private List<Traced> trace(ServerCommand command) throws Exception {
    if (!Strace.isInstalled()) {
      refuse("strace is missing: apt-get install strace");
    }
    try {
      return AckTrace.record(command, dir);
    } catch (Strace.NotPermitted e) {
      System.out.println(NOT_SHOWN + e.getMessage());
      Assumptions.abort(NOT_SHOWN + e.getMessage());
      return List.of();
    }
  }

  /** Where it could be installed, its absence is a failure; elsewhere it is said aloud. */
  private static void refuse(String reason) {
    System.out.println(NOT_SHOWN + reason);
    boolean couldInstall = "root".equals(System.getProperty("user.name"));
    if (couldInstall || System.getenv("CI") != null) {
      fail(NOT_SHOWN + reason);
    }
    Assumptions.abort(NOT_SHOWN + reason);
  }
}

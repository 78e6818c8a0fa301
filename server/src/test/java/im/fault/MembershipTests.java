package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.check.Invariant;
import im.testkit.check.Verdict;
import im.testkit.check.Workload;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planted.LooseMembersServer;

/** Members come and go while others write: nobody sees what is not his, nothing is lost. */
@Tag("fault")
class MembershipTests {

  private static final int ACKS = Boolean.getBoolean("test.full") ? 20_000 : 2_000;

  @TempDir private Path dir;

  private Verdict run(String name, ServerCommand command) {
    try (ServerProcess server = ServerProcess.start(command, dir, "im.limits.scale=1000");
        Workload workload = Workload.group(new TestClient(server.uri()), 6, 3, 4)) {
      workload.start();
      workload.awaitAcks(ACKS);
      Verdict verdict = workload.finish();
      System.out.println(name + ": " + verdict);
      return verdict;
    }
  }

  @Test
  void nobodySeesWhatWasSaidWhileHeWasNoMember() {
    run("members come and go", ServerCommand.classpath()).assertHolds();
  }

  @Test
  void aServerThatGoesByOldListsIsSeen() {
    Verdict verdict =
        run(
            "PLANTED old lists of members",
            ServerCommand.classpath(LooseMembersServer.class.getName()));

    assertThat(verdict.count(Invariant.ISOLATION)).isPositive();
  }
}

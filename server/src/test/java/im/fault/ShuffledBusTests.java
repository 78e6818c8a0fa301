package im.fault;

import im.testkit.ServerCommand;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import planted.ShufflingBusServer;

/** Publications that come late, in any order and twice: clients see none of it. */
@Tag("fault")
class ShuffledBusTests {

  @TempDir private Path dir;

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void clientsSeeEachConversationInOrderAndOnceWhateverTheBusDoes(long seed) {
    new FaultRun(
            seed, ServerCommand.classpath(ShufflingBusServer.class.getName()), dir.resolve("data"))
        .strike("publications shuffled and repeated", 3, FaultRun::nothing)
        .assertHolds();
  }
}

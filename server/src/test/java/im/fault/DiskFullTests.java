package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.check.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The disk of the data directory is full for a while. Needs the right to mount a small file system;
 * says so where it has not.
 */
@Tag("fault")
class DiskFullTests {

  private static final int TIMES = 2;
  private static final int CHUNK = 64 * 1024;

  @TempDir private Path dir;
  private Path disk;

  @BeforeEach
  void mountDisk() throws Exception {
    disk = Files.createDirectory(dir.resolve("disk"));
    if (run("mount", "-t", "tmpfs", "-o", "size=64m", "im-test", disk.toString()) != 0) {
      String reason = "NOT SHOWN what a full disk does: no right to mount one";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
  }

  @AfterEach
  void unmountDisk() throws Exception {
    run("umount", disk.toString());
  }

  private static int run(String... line) throws IOException, InterruptedException {
    return new ProcessBuilder(line).start().waitFor();
  }

  @ParameterizedTest
  @MethodSource("im.fault.FaultRun#seeds")
  void nothingThatWasAcknowledgedIsLostWhenTheDiskIsFull(long seed) {
    Verdict verdict =
        new FaultRun(seed, ServerCommand.classpath(), disk.resolve("data"))
            .strike("disk full for a second", TIMES, this::fillAndFree);

    verdict.assertHolds();
    assertThat(verdict.unknown()).as("sends that found no room").isPositive();
  }

  private void fillAndFree(ServerProcess server, Random random) {
    Path filler = disk.resolve("filler");
    fill(filler);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    try {
      Files.delete(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Path filler) {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      assertThat(filler).isNotEmptyFile();
    }
  }
}

package im.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

  /** Counted before the load is bound to some of them. */
  static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private static final int SYNCS = 200;

  private Machine() {}

  /** Must be asked for once before {@code taskset} narrows what the runtime sees. */
  static boolean hasSeveralProcessors() {
    return PROCESSORS > 1;
  }

  /** Processor, memory, system and runtime, without the machine's name. */
  static String describe() {
    return "%d processors (%s), %s, Linux %s %s, Java %s"
        .formatted(
            PROCESSORS,
            fact("/proc/cpuinfo", "model name"),
            fact("/proc/meminfo", "MemTotal"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            Runtime.version());
  }

  private static String fact(String file, String name) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** The median time of appending 4 KB and having it on the disk, in milliseconds. */
  static double syncMillis(Path dir) throws IOException {
    Path file = Files.createTempFile(dir, "sync", ".tmp");
    long[] nanos = new long[SYNCS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long begun = System.nanoTime();
        channel.write(ByteBuffer.allocate(4_096));
        channel.force(false);
        nanos[i] = System.nanoTime() - begun;
      }
    } finally {
      Files.delete(file);
    }
    Arrays.sort(nanos);
    return nanos[SYNCS / 2] / 1e6;
  }
}

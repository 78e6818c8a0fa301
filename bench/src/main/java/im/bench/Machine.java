package im.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

  /** Counted before the load is bound to some of them. */
  static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private Machine() {}

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

  /** Binds every thread of this virtual machine, and those to come, to some processors. */
  static void bindSelf(String processors) throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());
    Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", processors, self).start();
    taskset.onExit().join();
  }
}

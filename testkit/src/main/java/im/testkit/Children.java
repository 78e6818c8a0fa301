package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Processes that end, by their own handles, at the latest with this virtual machine. */
final class Children {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Thread ending = new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "end-children");
    Runtime.getRuntime().addShutdownHook(ending);
  }

  private Children() {}

  /** Sends a signal, such as {@code STOP}; returns once it was sent. */
  static void signal(Process process, String signal) {
    List<String> line = List.of("kill", "-" + signal, Long.toString(process.pid()));
    try {
      int status = new ProcessBuilder(line).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(String.join(" ", line) + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Process start(ProcessBuilder builder) {
    try {
      Process started = builder.start();
      RUNNING.add(started);
      var _ = started.onExit().thenRun(() -> RUNNING.remove(started));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
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

package im.bench;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real server for one measurement: a process of its own, an empty data directory below {@code
 * target/}, limits so high that none is met. With {@code --pin} it has processor 0 and the load the
 * others.
 */
final class Rig implements AutoCloseable {

  static final String LIMITS = "im.limits.scale=1000000";

  private final ServerProcess server;

  private Rig(ServerProcess server) {
    this.server = server;
  }

  static Rig start(Options options) throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path dataDir = Files.createTempDirectory(target, "bench-");
    ServerCommand command = command(options);
    if (isPinned(options)) {
      command = command.onProcessors("0");
      pinLoad();
    }
    return new Rig(ServerProcess.start(command, dataDir, LIMITS));
  }

  private static ServerCommand command(Options options) {
    String jvm = options.get("jvm", "");
    ServerCommand command = ServerCommand.jar();
    return jvm.isBlank() ? command : command.with(jvm.strip().split("\\s+", -1));
  }

  private static boolean isPinned(Options options) {
    return Machine.hasSeveralProcessors() && Boolean.parseBoolean(options.get("pin", "true"));
  }

  private static void pinLoad() throws IOException {
    String others = "1-" + (Machine.PROCESSORS - 1);
    String self = Long.toString(ProcessHandle.current().pid());
    Process taskset = new ProcessBuilder("taskset", "-a", "-c", "-p", others, self).start();
    taskset.onExit().join();
  }

  ServerProcess server() {
    return server;
  }

  /** What the data directory holds on the disk, in bytes. */
  long diskBytes() {
    try (Stream<Path> files = Files.walk(server.dataDir())) {
      return files.filter(Files::isRegularFile).mapToLong(Rig::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says in the report how it was measured. */
  void describe(Report report, Options options, String commit) throws IOException {
    report
        .fact("machine", Machine.describe())
        .fact("disk", "4 KB appended and synced in %.2f ms".formatted(syncMillis()))
        .fact("pinned", isPinned(options) ? "server on processor 0, load on the others" : "no")
        .fact("limits", "raised by " + LIMITS)
        .fact("commit", commit)
        .fact(
            "run by", "java -jar bench/target/im-bench.jar " + String.join(" ", arguments(options)))
        .line("");
  }

  private static List<String> arguments(Options options) {
    List<String> all = new ArrayList<>(options.words());
    options.named().forEach((name, value) -> all.add("--" + name + "=" + value));
    return all;
  }

  private double syncMillis() throws IOException {
    return Machine.syncMillis(server.dataDir());
  }

  @Override
  public void close() throws IOException {
    server.close();
    Path log = server.dataDir().resolveSibling(server.dataDir().getFileName() + ".log");
    Files.deleteIfExists(log);
    try (Stream<Path> files = Files.walk(server.dataDir())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

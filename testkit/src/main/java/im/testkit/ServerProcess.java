package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The real server as a process of its own, on loopback, a free port and one data directory that
 * outlives every {@link #kill()}. The process ends with {@link #close()}, or with this virtual
 * machine, always by its own handle.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final int LOG_TAIL = 4_000;

  private final List<String> line;
  private final Path dataDir;
  private final URI uri;
  private Process process;

  private ServerProcess(List<String> line, Path dataDir, URI uri) {
    this.line = line;
    this.dataDir = dataDir;
    this.uri = uri;
    this.process = launch();
  }

  /**
   * Starts a server and waits until it serves.
   *
   * @param settings such as {@code im.limits.scale=1000}
   */
  public static ServerProcess start(ServerCommand command, Path dataDir, String... settings) {
    int port = FreePort.find();
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--server.port=" + port);
    arguments.add("--im.data-dir=" + dataDir);
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    URI uri = URI.create("http://127.0.0.1:" + port);
    ServerProcess server = new ServerProcess(command.line(arguments), dataDir, uri);
    server.awaitHealth();
    return server;
  }

  public URI uri() {
    return uri;
  }

  public Path dataDir() {
    return dataDir;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Processor time this run has used, as far as the system tells. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The command as typed, for a report. */
  public String commandLine() {
    return String.join(" ", line);
  }

  /** {@code kill -9}: nothing in the process runs any more when this returns. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGTERM; returns the exit code of the drained server. */
  public int terminate() {
    process.destroy();
    return awaitExit();
  }

  /** SIGSTOP: the process stands still, its sockets stay open. */
  public void pause() {
    Children.signal(process, "STOP");
  }

  /** Lets a paused process go on. */
  public void resume() {
    Children.signal(process, "CONT");
  }

  /** Starts the ended server again on the same data and port, and waits until it serves. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("the server still runs");
    }
    process = launch();
    awaitHealth();
  }

  /** What all runs of this server wrote to their log. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process, politely first. The data directory stays. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() {
    try {
      Files.createDirectories(dataDir);
      ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
      return Children.start(builder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return dataDir.resolveSibling(dataDir.getFileName() + ".log");
  }

  private int awaitExit() {
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the server did not end within " + STOP + tail());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitHealth() {
    Rest rest = new TestClient(uri).rest();
    long deadline = System.nanoTime() + START.toNanos();
    while (!isHealthy(rest)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new AssertionError("the server does not serve" + tail());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static boolean isHealthy(Rest rest) {
    try {
      return rest.get("/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private String tail() {
    String log = log();
    return "; its log ends:\n" + log.substring(Math.max(0, log.length() - LOG_TAIL));
  }
}

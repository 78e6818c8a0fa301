package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A real MariaDB of the test's own: {@code mariadbd} as a child process on loopback and a free
 * port, durable at every commit, with a data directory that outlives every {@link #kill()}. The
 * process ends with {@link #close()}, or with this virtual machine, always by its own handle.
 */
public final class MariaDbServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final String USER = "root";

  private final MariaDbPrograms programs;
  private final Path dir;
  private final int port;
  private final List<String> prefix;
  private final List<String> options;
  private final AtomicInteger databases = new AtomicInteger();
  private Process process;

  private MariaDbServer(
      MariaDbPrograms programs, Path dir, List<String> prefix, List<String> options) {
    this.programs = programs;
    this.dir = dir;
    this.port = FreePort.find();
    this.prefix = prefix;
    this.options = options;
    this.process = launch();
  }

  /** Starts a server in a directory that holds nothing yet, or holds the data of an earlier one. */
  public static MariaDbServer start(Path dir, String... options) {
    return start(dir, List.of(), options);
  }

  /**
   * As {@link #start(Path, String...)}, behind a program that replaces itself by the server.
   *
   * @param prefix such as {@code taskset -c 0}
   * @param options such as {@code --innodb-buffer-pool-size=1G}
   */
  public static MariaDbServer start(Path dir, List<String> prefix, String... options) {
    MariaDbPrograms programs = MariaDbPrograms.find();
    if (!Files.isDirectory(dir.resolve("data"))) {
      programs.install(dir.resolve("data"));
    }
    MariaDbServer server = new MariaDbServer(programs, dir, prefix, List.of(options));
    server.awaitAnswer();
    return server;
  }

  /** The JDBC address of a new, empty database. */
  public String newDatabase() {
    String name = "im_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return url(name);
  }

  /** The JDBC address of a database, with the user that may do everything. */
  private String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=" + USER;
  }

  /** Runs one statement as an administrator would. */
  public void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url(""));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** Processor time this run has used, as far as the system tells. */
  public Duration cpuTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** {@code kill -9}: nothing in the process runs any more when this returns. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGSTOP: the process stands still, its sockets stay open. */
  public void pause() {
    Children.signal(process, "STOP");
  }

  /** Lets a paused process go on. */
  public void resume() {
    Children.signal(process, "CONT");
  }

  /** Starts the ended server again on the same data and port, and waits until it answers. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("the database still runs");
    }
    process = launch();
    awaitAnswer();
  }

  /** Ends the process, politely first. The directory stays. */
  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  private Process launch() {
    List<String> line = new ArrayList<>(prefix);
    line.add(programs.server().toString());
    line.addAll(
        List.of(
            "--no-defaults",
            "--user=" + System.getProperty("user.name"),
            "--datadir=" + dir.resolve("data"),
            "--socket=" + dir.resolve("s"),
            "--pid-file=" + dir.resolve("pid"),
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--innodb-flush-log-at-trx-commit=1",
            "--character-set-server=utf8mb4"));
    line.addAll(programs.serverOptions());
    line.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(dir.resolve("log").toFile()));
    return Children.start(builder);
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new AssertionError("MariaDB does not answer; its log:\n" + log());
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean answers() {
    try (Connection connection = DriverManager.getConnection(url(""))) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(dir.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

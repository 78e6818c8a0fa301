package im.bench;

import im.bench.limits.Relay;
import im.testkit.MariaDbServer;
import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where one measurement starts its servers: processes of their own, in a directory below {@code
 * target/} that goes when they have ended. With {@code --pin} they have processor 0 and the load
 * the others.
 */
final class Rig implements AutoCloseable {

  private static final String SERVER_PROCESSOR = "0";
  private static final List<String> PRODUCT =
      List.of(
          "im.limits.scale=1000000", "im.account.access-token-ttl=12h", "im.gateway.heartbeat=10m");
  private static final List<String> MARIADB =
      List.of("--innodb-buffer-pool-size=1G", "--innodb-log-file-size=512M");

  private final Options options;
  private final Directory directory;
  private final boolean pinned;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  Rig(Options options) throws IOException {
    this.options = options;
    this.directory = Directory.below(Path.of("target"), "bench-");
    this.pinned =
        Machine.PROCESSORS > 1 && Boolean.parseBoolean(options.get("pin", Boolean.toString(true)));
    if (pinned) {
      Machine.bindSelf("1-" + (Machine.PROCESSORS - 1));
    }
  }

  /** The real server on an empty data directory, with limits so high that none is met. */
  ServerProcess product(String... settings) {
    return product(directory.sub("product"), List.of(), settings);
  }

  /**
   * The same on a data directory that may hold data.
   *
   * @param jvm options of its virtual machine, before those of the command line
   */
  ServerProcess product(Path dataDir, List<String> jvm, String... settings) {
    List<String> all = new ArrayList<>(PRODUCT);
    all.addAll(List.of(settings));
    ServerCommand command = ServerCommand.jar().with(jvm.toArray(String[]::new));
    return start(command.with(words("jvm")), dataDir, all);
  }

  private String[] words(String option) {
    String words = options.get(option, "").strip();
    return words.isEmpty() ? new String[0] : words.split("\\s+", -1);
  }

  /**
   * A yardstick.
   *
   * @param settings such as {@code store=jdbc:…}
   */
  ServerProcess relay(String... settings) {
    String relay = Relay.class.getName();
    return start(
        ServerCommand.classpath(relay).with(words("relay-jvm")),
        directory.sub("relay"),
        List.of(settings));
  }

  private ServerProcess start(ServerCommand command, Path dataDir, List<String> settings) {
    ServerCommand bound = pinned ? command.onProcessors(SERVER_PROCESSOR) : command;
    return keep(ServerProcess.start(bound, dataDir, settings.toArray(String[]::new)));
  }

  /** A MariaDB of its own. */
  MariaDbServer mariaDb() {
    List<String> prefix = pinned ? List.of("taskset", "-c", SERVER_PROCESSOR) : List.of();
    return keep(
        MariaDbServer.start(directory.sub("mariadb"), prefix, MARIADB.toArray(String[]::new)));
  }

  /** The JDBC address of a SQLite file that is not there yet. */
  String sqlite() {
    return "jdbc:sqlite:" + directory.sub("sqlite").resolve("relay.db");
  }

  /** Ends with this rig, the latest first. */
  <T extends AutoCloseable> T keep(T started) {
    running.push(started);
    return started;
  }

  /** Ends now what was started last. */
  void endAll() throws IOException {
    while (!running.isEmpty()) {
      end(running.pop());
    }
  }

  private static void end(AutoCloseable started) throws IOException {
    try {
      started.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Says in the report how it is measured. */
  void describe(Report report, String commit) throws IOException {
    report
        .fact("machine", Machine.describe())
        .fact("disk", "4 KB appended and synced in %.2f ms".formatted(directory.syncMillis()))
        .fact(
            "loopback",
            "600 bytes written and read in %.1f µs".formatted(Loopback.microsPerFrame()))
        .fact("pinned", pinned ? "servers on processor 0, load on the others" : "no")
        .fact("settings", String.join(" ", PRODUCT))
        .fact("commit", commit)
        .fact("run by", "java -jar bench/target/im-bench.jar " + options.commandLine())
        .line("");
  }

  @Override
  public void close() throws IOException {
    endAll();
    directory.close();
  }
}

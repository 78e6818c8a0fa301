package im.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures the real server: {@code java -jar bench/target/im-bench.jar NAME}. The report is printed
 * and kept in bench/results.
 */
public final class Bench {

  private static final Path RESULTS = Path.of("bench", "results");

  private record Entry(String title, Measurement measurement) {}

  private static final Map<String, Entry> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "latency",
        new Entry("One user's send: until the ack, until the peer has it", new Latency()));
    ALL.put("disk", new Entry("Bytes on disk per message, each its own commit", new Disk()));
    ALL.put(
        "w1", new Entry("Users in pairs: the product beside its yardsticks", new PairsOfUsers()));
    ALL.put("w2", new Entry("A message to all of a group", new GroupBroadcast()));
    ALL.put("history", new Entry("Reading in a store of a million messages", new LargeStore()));
    ALL.put("sync", new Entry("Logging in, and coming back to much", new CatchingUp()));
    ALL.put("idle", new Entry("Memory of idle connections", new IdleConnections()));
    ALL.put("relay", new Entry("A yardstick by itself", new Alone(Alone::relay)));
    ALL.put("product", new Entry("The product by itself", new Alone(Alone::product)));
  }

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.parse(arguments);
    Entry entry = options.words().isEmpty() ? null : ALL.get(options.words().getFirst());
    if (entry == null) {
      System.err.println("usage: NAME [--pin=false] [--jvm=OPTIONS]; NAME is one of:");
      ALL.forEach((name, one) -> System.err.println("  " + name + "\t" + one.title()));
      System.exit(2);
    } else {
      run(options, entry);
    }
  }

  private static void run(Options options, Entry entry) throws IOException {
    String name = options.words().getFirst();
    Report report = new Report(name, entry.title(), Clock.systemUTC().instant());
    try (Rig rig = new Rig(options)) {
      rig.describe(report, commit());
      entry.measurement().run(rig, options, report);
    }
    System.out.print(report.text());
    System.out.println("written to " + report.write(RESULTS));
  }

  private static String commit() throws IOException {
    String commit = output("git", "rev-parse", "--short", "HEAD");
    boolean clean = output("git", "status", "--porcelain").isEmpty();
    return commit + (clean ? "" : ", with changes not committed");
  }

  private static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      return reader.lines().reduce("", (all, line) -> all + line);
    }
  }
}

package im.fault;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.check.Verdict;
import im.testkit.check.Workload;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

/** Users write while something is done to the server or to what it stands on. */
final class FaultRun {

  private static final int PAIRS = 5;
  private static final int WINDOW = 4;

  /** One fault, healed when it returns. */
  @FunctionalInterface
  interface Fault {
    void strike(ServerProcess server, Random random);
  }

  private static final int SEEDS = Boolean.getBoolean("test.full") ? 10 : 1;

  private final long seed;
  private final ServerCommand command;
  private final Path dataDir;
  private final String[] settings;

  /**
   * A run on an empty data directory.
   *
   * @param seed of the moments at which it strikes
   * @param settings beside wide limits, such as {@code im.storage.url=…}
   */
  FaultRun(long seed, ServerCommand command, Path dataDir, String... settings) {
    this.seed = seed;
    this.command = command.with("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    this.dataDir = dataDir;
    this.settings = new String[settings.length + 1];
    System.arraycopy(settings, 0, this.settings, 1, settings.length);
    this.settings[0] = "im.limits.scale=1000";
  }

  /** Strikes at random moments under load; prints what was found. */
  Verdict strike(String name, int times, Fault fault) {
    Random random = new Random(seed);
    try (ServerProcess server = ServerProcess.start(command, dataDir, settings);
        Workload workload = Workload.pairs(new TestClient(server.uri()), PAIRS, WINDOW)) {
      workload.start();
      strike(server, workload, random, times, fault);
      Verdict verdict = workload.finish();
      System.out.println(name + " x " + times + ", seed " + seed + ": " + verdict);
      return verdict;
    }
  }

  private static void strike(
      ServerProcess server, Workload workload, Random random, int times, Fault fault) {
    try {
      for (int i = 0; i < times; i++) {
        workload.awaitAcks(workload.acks() + random.nextInt(200, 1_500));
        fault.strike(server, random);
        workload.awaitRecovery();
      }
    } catch (AssertionError e) {
      System.out.println("the server's log:\n" + server.log());
      throw e;
    }
  }

  /** The seeds that each fault runs with; {@code -Dtest.seed} gives that of a run to repeat. */
  static LongStream seeds() {
    return LongStream.range(0, SEEDS).map(i -> Long.getLong("test.seed", System.nanoTime()) + i);
  }

  /** No fault from outside. */
  static void nothing(ServerProcess server, Random random) {}

  /** {@code kill -9}, and a start on the same data. */
  static void kill(ServerProcess server, Random random) {
    server.kill();
    server.restart();
  }

  /** SIGTERM, and a start on the same data. */
  static void terminate(ServerProcess server, Random random) {
    server.terminate();
    server.restart();
  }
}

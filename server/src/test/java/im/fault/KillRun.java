package im.fault;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.check.Verdict;
import im.testkit.check.Workload;
import java.nio.file.Path;
import java.util.Random;

/** Users write while the server's process is ended again and again. */
final class KillRun {

  private static final int PAIRS = 5;
  private static final int WINDOW = 4;

  private final ServerCommand command;
  private final Path dataDir;

  KillRun(ServerCommand command, Path dataDir) {
    this.command = command.with("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    this.dataDir = dataDir;
  }

  /** Kills at random moments under load and restarts on the same data; prints what was found. */
  Verdict kill(int times) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (ServerProcess server = ServerProcess.start(command, dataDir, "im.limits.scale=1000");
        Workload workload = Workload.pairs(new TestClient(server.uri()), PAIRS, WINDOW)) {
      workload.start();
      for (int i = 0; i < times; i++) {
        workload.awaitAcks(workload.acks() + random.nextInt(200, 1_500));
        server.kill();
        server.restart();
        workload.awaitRecovery();
      }
      return print("kill -9 x " + times + ", seed " + seed, workload.finish());
    }
  }

  /** Stops it politely, once. */
  Verdict terminate() {
    try (ServerProcess server = ServerProcess.start(command, dataDir, "im.limits.scale=1000");
        Workload workload = Workload.pairs(new TestClient(server.uri()), PAIRS, WINDOW)) {
      workload.start();
      workload.awaitAcks(500);
      server.terminate();
      server.restart();
      workload.awaitRecovery();
      return print("SIGTERM", workload.finish());
    }
  }

  private static Verdict print(String what, Verdict verdict) {
    System.out.println(what + ": " + verdict);
    return verdict;
  }
}

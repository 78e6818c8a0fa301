package im.bench;

import im.bench.load.Crowd;
import im.bench.load.Watch;
import im.testkit.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Memory that connected users take who hardly do anything. */
final class IdleConnections implements Measurement {

  /** The heap follows what lives, so that resident memory tells of it. */
  private static final List<String> TIGHT =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-Xmn24m",
          "-XX:MinHeapFreeRatio=1",
          "-XX:MaxHeapFreeRatio=2",
          "-XX:-ShrinkHeapInSteps",
          MemoryUse.TRACKING);

  private static final int PING_EVERY = 10;
  private static final int FEW = 420;
  private static final int REHEARSALS = 5;
  private static final Duration SETTLING = Duration.ofSeconds(15);

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    int connections = options.number("connections", 10_000);
    ServerProcess first = rig.product();
    List<Watch> users = register(first, connections, report);
    first.terminate();
    ServerProcess server = rig.product(first.dataDir(), TIGHT);
    report.line("Measured with %s.".formatted(String.join(" ", TIGHT)));
    for (int i = 0; i < REHEARSALS; i++) {
      try (Crowd few = new Crowd()) {
        few.connect(server.uri(), users.subList(0, Math.min(FEW, connections)));
      }
    }
    LockSupport.parkNanos(SETTLING.toNanos());
    MemoryUse before = MemoryUse.afterCollection(server.pid());
    try (Crowd crowd = new Crowd()) {
      long begun = System.nanoTime();
      crowd.connect(server.uri(), users.subList(0, connections));
      report.line("Connecting took %s.".formatted(secondsSince(begun)));
      crowd.ping(PING_EVERY);
      LockSupport.parkNanos(SETTLING.toNanos());
      MemoryUse after = MemoryUse.afterCollection(server.pid());
      new MemoryPerConnection(before, after, crowd.size()).describe(report);
    }
  }

  private static List<Watch> register(ServerProcess server, int connections, Report report) {
    long begun = System.nanoTime();
    Duration cpu = ProcessFacts.cpu(server.pid());
    Neighbourhood users = Neighbourhood.register(server.uri(), connections);
    Duration used = ProcessFacts.cpu(server.pid()).minus(cpu);
    report.line(
        "Registering %d users took %s, %d ms of the server's processor time each."
            .formatted(users.size(), secondsSince(begun), used.toMillis() / users.size()));
    long acquainting = System.nanoTime();
    users.acquaint(server.dataDir());
    report.line("Writing who knows whom took %s.".formatted(secondsSince(acquainting)));
    return users.watches();
  }

  private static String secondsSince(long nanos) {
    return "%.0f s".formatted((System.nanoTime() - nanos) / 1e9);
  }
}

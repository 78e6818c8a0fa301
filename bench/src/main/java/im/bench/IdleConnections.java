package im.bench;

import im.bench.HeapHistogram.Share;
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

  private static final int SHOWN = 40;
  private static final int PING_EVERY = 10;
  private static final double MB = 1 << 20;
  private static final int FEW = 210;
  private static final Duration SETTLING = Duration.ofSeconds(15);

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    int connections = options.number("connections", 10_000);
    ServerProcess first = rig.product();
    List<Watch> users = register(first, connections, report);
    first.terminate();
    ServerProcess server = rig.product(first.dataDir(), TIGHT);
    report.line("Measured with %s.".formatted(String.join(" ", TIGHT)));
    try (Crowd few = new Crowd()) {
      few.connect(server.uri(), users.subList(0, Math.min(FEW, connections)));
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
      describe(report, before, after, crowd.size());
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

  private static void describe(Report report, MemoryUse before, MemoryUse after, long connections) {
    HeapHistogram heap = after.heap().since(before.heap());
    long resident = after.resident() - before.resident();
    long direct = after.direct() - before.direct();
    report
        .line("")
        .line("%d connections, after a full collection:".formatted(connections))
        .line("")
        .line("| | before, MB | with them, MB | bytes per connection |")
        .line("| --- | --: | --: | --: |")
        .line(row("resident", before.resident(), after.resident(), connections))
        .line(row("direct", before.direct(), after.direct(), connections))
        .line(row("living objects", before.heap().bytes(), after.heap().bytes(), connections))
        .line("")
        .line(
            "**Resident + direct: %d bytes per connection.** What was touched of the direct memory counts twice in this."
                .formatted((resident + direct) / connections))
        .line("")
        .line("| class | objects per connection | bytes per connection |")
        .line("| --- | --: | --: |");
    heap.greatest(SHOWN)
        .forEach(entry -> report.line(row(entry.getKey(), entry.getValue(), connections)));
  }

  private static String row(String what, long before, long after, long connections) {
    return "| %s | %.1f | %.1f | %d |"
        .formatted(what, before / MB, after / MB, (after - before) / connections);
  }

  private static String row(String name, Share share, long connections) {
    return "| %s | %.2f | %d |"
        .formatted(name, (double) share.instances() / connections, share.bytes() / connections);
  }
}

package im.bench;

import im.bench.load.Talk;
import im.bench.load.TalkPlan;
import im.bench.load.TalkResult;
import im.testkit.ServerProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Two hundred users in pairs, all sending, with one and with five messages outstanding. */
final class Throughput implements Measurement {

  private static final int TEXT_BYTES = 100;
  private static final List<Integer> WINDOWS = List.of(1, 5);

  @Override
  public void run(Rig rig, Options options, Report report) {
    int pairs = options.number("pairs", 100);
    Talk talk = Talk.prepare(rig.server().uri(), pairs, 1);
    report
        .line("%d users in pairs, texts of %d bytes.".formatted(2 * pairs, TEXT_BYTES))
        .line("")
        .line(
            "| outstanding | messages/s | ack p50 ms | p99 ms | p99.9 ms "
                + "| received p50 ms | p99 ms | p99.9 ms | server CPU s per 1,000 |")
        .line("| --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    for (int window : WINDOWS) {
      report.line(row(rig.server(), talk, plan(options, pairs, window)));
    }
  }

  private static TalkPlan plan(Options options, int pairs, int window) {
    Duration warmUp = Duration.ofSeconds(options.number("warmup", 10));
    Duration measured = Duration.ofSeconds(options.number("seconds", 20));
    return new TalkPlan(pairs, true, window, TEXT_BYTES, warmUp, measured);
  }

  private static String row(ServerProcess server, Talk talk, TalkPlan plan) {
    AtomicReference<Duration> before = new AtomicReference<>(Duration.ZERO);
    TalkResult result = talk.run(plan, () -> before.set(server.cpuTime()));
    double cpu = server.cpuTime().minus(before.get()).toNanos() / 1e9;
    return "| %d | %.0f | %s | %s | %.4f |"
        .formatted(
            plan.window(),
            result.perSecond(),
            result.acks().cells(),
            result.receipts().cells(),
            cpu * 1_000 / result.acks().size());
  }
}

package im.bench;

import im.bench.load.Pair;
import im.bench.load.Talk;
import im.bench.load.TalkPlan;
import im.bench.load.TalkResult;
import java.net.URI;
import java.time.Duration;

/** One user, one message outstanding, one listening peer. */
final class Latency implements Measurement {

  private static final int TEXT_BYTES = 100;

  @Override
  public void run(Rig rig, Options options, Report report) {
    Duration measured = Duration.ofSeconds(options.number("seconds", 20));
    Duration warmUp = Duration.ofSeconds(options.number("warmup", 10));
    URI server = rig.product().uri();
    Talk talk = rig.keep(Talk.connect(server, Pair.register(server, 1), TEXT_BYTES));
    TalkResult result = talk.run(new TalkPlan(false, 1, warmUp, measured), () -> {});
    report
        .line(
            "One outstanding message of %d bytes; %d messages in %d s after %d s of warm-up."
                .formatted(
                    TEXT_BYTES, result.acks().size(), measured.toSeconds(), warmUp.toSeconds()))
        .line("")
        .line("| | p50 ms | p99 ms | p99.9 ms |")
        .line("| --- | --: | --: | --: |")
        .line("| send → ack | " + result.acks().cells() + " |")
        .line("| send → received by the peer | " + result.receipts().cells() + " |");
  }
}

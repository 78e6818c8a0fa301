package im.bench;

import java.io.IOException;
import java.time.Duration;

/** A yardstick by itself: {@code --store=none}, {@code sqlite} or {@code mariadb}. */
final class RelayAlone implements Measurement {

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    Contender relay = start(rig, options);
    report.line(Window.HEAD);
    Duration warmUp = Duration.ofSeconds(options.number("warmup", 20));
    Duration measured = Duration.ofSeconds(options.number("seconds", 10));
    for (int outstanding : options.numbers("outstanding", "1,5")) {
      relay.warmUp(outstanding, warmUp);
      for (int i = 0; i < options.number("windows", 3); i++) {
        Window window = relay.measure(outstanding, measured);
        report.line(window.row(relay.name() + ", " + outstanding + " outstanding"));
      }
    }
  }

  private static Contender start(Rig rig, Options options) {
    int pairs = options.number("pairs", 100);
    int writers = options.number("writers", 1);
    return switch (options.get("store", "none")) {
      case "none" -> Contender.bare(rig, pairs);
      case "sqlite" -> Contender.committing(rig, null, pairs, writers);
      case "mariadb" -> Contender.committing(rig, rig.mariaDb(), pairs, writers);
      default -> throw new IllegalArgumentException("--store=none, sqlite or mariadb");
    };
  }
}

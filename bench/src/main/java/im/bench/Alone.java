package im.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * One contender by itself, to look into it: {@code --store=none}, {@code sqlite}, {@code mariadb}.
 */
final class Alone implements Measurement {

  /** Starts the contender. */
  @FunctionalInterface
  interface Start {
    Contender start(Rig rig, Options options);
  }

  private final Start start;

  Alone(Start start) {
    this.start = start;
  }

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    Contender alone = start.start(rig, options);
    report.line(Window.HEAD);
    Duration warmUp = Duration.ofSeconds(options.number("warmup", 20));
    Duration measured = Duration.ofSeconds(options.number("seconds", 10));
    for (int outstanding : options.numbers("outstanding", "1,5")) {
      alone.warmUp(outstanding, warmUp);
      for (int i = 0; i < options.number("windows", 3); i++) {
        Window window = alone.measure(outstanding, measured);
        report.line(window.row(alone.name() + ", " + outstanding + " outstanding"));
      }
    }
  }

  static Contender relay(Rig rig, Options options) {
    int pairs = options.number("pairs", 100);
    int writers = options.number("writers", 1);
    return switch (options.get("store", "none")) {
      case "none" -> Contender.bare(rig, pairs);
      case "sqlite" -> Contender.committing(rig, null, pairs, writers);
      case "mariadb" -> Contender.committing(rig, rig.mariaDb(), pairs, writers);
      default -> throw new IllegalArgumentException("--store=none, sqlite or mariadb");
    };
  }

  static Contender product(Rig rig, Options options) {
    int pairs = options.number("pairs", 100);
    return switch (options.get("store", "sqlite")) {
      case "sqlite" -> Contender.product(rig, null, pairs);
      case "mariadb" -> Contender.product(rig, rig.mariaDb(), pairs);
      default -> throw new IllegalArgumentException("--store=sqlite or mariadb");
    };
  }
}

package im.bench;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Windows of two contenders, by turns. */
final class Turns {

  private final Course first;
  private final Course second;

  /** Warms both up and measures them. */
  Turns(Contender first, Contender second, Options options) {
    this.first = new Course(first.name());
    this.second = new Course(second.name());
    int outstanding = options.number("outstanding", 4);
    Duration warmUp = Duration.ofSeconds(options.number("warmup", 20));
    Duration measured = Duration.ofSeconds(options.number("seconds", 10));
    first.warmUp(outstanding, warmUp);
    second.warmUp(outstanding, warmUp);
    for (int i = 0; i < options.number("windows", 5); i++) {
      this.first.windows().add(first.measure(outstanding, measured));
      this.second.windows().add(second.measure(outstanding, measured));
    }
  }

  Course first() {
    return first;
  }

  Course second() {
    return second;
  }

  /** The first one's figure to the second one's. */
  Ratio ratio(ToDoubleFunction<Window> figure) {
    return Ratio.of(first.windows(), second.windows(), figure);
  }
}

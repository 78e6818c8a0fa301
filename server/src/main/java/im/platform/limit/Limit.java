package im.platform.limit;

import java.time.Duration;

/**
 * How often something may be done: {@code count} times in {@code period}, refilled evenly, with the
 * whole count as the burst.
 */
public record Limit(long count, Duration period) {

  public Limit {
    if (count < 1 || period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("a limit allows at least 1 in a positive time");
    }
  }

  /** The same limit with its count multiplied. */
  public Limit times(long scale) {
    return new Limit(Math.multiplyExact(count, scale), period);
  }
}

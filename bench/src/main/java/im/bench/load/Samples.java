package im.bench.load;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept. Not thread-safe. */
public final class Samples {

  private static final double NANOS_PER_MILLI = 1e6;

  private long[] nanos = new long[1024];
  private int size;
  private boolean sorted = true;

  public void add(long sample) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = sample;
    sorted = false;
  }

  public void addAll(Samples others) {
    for (int i = 0; i < others.size; i++) {
      add(others.nanos[i]);
    }
  }

  public int size() {
    return size;
  }

  /**
   * The smallest duration that this share of all does not exceed, in milliseconds; NaN of none.
   *
   * @param share such as 0.99
   */
  public double millisAt(double share) {
    if (size == 0) {
      return Double.NaN;
    }
    if (!sorted) {
      Arrays.sort(nanos, 0, size);
      sorted = true;
    }
    int rank = (int) Math.ceil(share * size) - 1;
    return nanos[Math.clamp(rank, 0, size - 1)] / NANOS_PER_MILLI;
  }

  /** p50, p99 and p99.9 in milliseconds, as cells of a table. */
  public String cells() {
    return "%.2f | %.2f | %.2f".formatted(millisAt(0.5), millisAt(0.99), millisAt(0.999));
  }
}

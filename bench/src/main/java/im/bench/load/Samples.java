package im.bench.load;

/**
 * Durations in nanoseconds, counted in classes so narrow that a figure is off by 0.4 % at most. Its
 * size does not grow with what is added. Not thread-safe.
 */
public final class Samples {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final int STEP_BITS = 7;
  private static final int STEPS = 1 << STEP_BITS;
  private static final int LONGEST_BITS = 40;
  private static final long LONGEST = (1L << LONGEST_BITS) - 1;

  private final int[] counts = new int[(LONGEST_BITS - STEP_BITS + 1) * STEPS];
  private int size;

  /** Adds one; what took more than a quarter of an hour counts as that long. */
  public void add(long sample) {
    counts[classOf(Math.clamp(sample, 0, LONGEST))]++;
    size++;
  }

  /** Up to 2^7 each number is its own class; each doubling from there on has 2^7 of them. */
  private static int classOf(long sample) {
    int shift = Math.max(0, Long.SIZE - STEP_BITS - 1 - Long.numberOfLeadingZeros(sample));
    return shift * STEPS + (int) (sample >>> shift);
  }

  private static double middleOf(int index) {
    int shift = Math.max(0, index / STEPS - 1);
    long least = (long) (index - shift * STEPS) << shift;
    return least + ((1L << shift) - 1) / 2.0;
  }

  public void addAll(Samples others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others.counts[i];
    }
    size += others.size;
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
    long wanted = Math.max(1, (long) Math.ceil(share * size));
    int index = 0;
    for (long seen = counts[0]; seen < wanted; seen += counts[index]) {
      index++;
    }
    return middleOf(index) / NANOS_PER_MILLI;
  }

  /** p50, p99 and p99.9 in milliseconds, as cells of a table. */
  public String cells() {
    return "%.2f | %.2f | %.2f".formatted(millisAt(0.5), millisAt(0.99), millisAt(0.999));
  }
}

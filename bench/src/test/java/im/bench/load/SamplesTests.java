package im.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class SamplesTests {

  private final Samples samples = new Samples();

  @Test
  void aShareIsTheSmallestSampleThatCoversIt() {
    for (long i = 1_000; i >= 1; i--) {
      samples.add(i * 1_000_000);
    }

    assertThat(samples.millisAt(0.5)).isCloseTo(500, withinPercentage(0.4));
    assertThat(samples.millisAt(0.99)).isCloseTo(990, withinPercentage(0.4));
    assertThat(samples.millisAt(0.999)).isCloseTo(999, withinPercentage(0.4));
    assertThat(samples.millisAt(1)).isCloseTo(1_000, withinPercentage(0.4));
  }

  @Test
  void whateverItsLengthASampleIsFoundAgain() {
    for (long nanos = 1; nanos < 1L << 39; nanos += 1 + nanos / 3) {
      Samples one = new Samples();
      one.add(nanos);
      assertThat(one.millisAt(1) * 1e6).isCloseTo((double) nanos, withinPercentage(0.4));
    }
  }

  @Test
  void whatIsTooLongCountsAsTheLongest() {
    samples.add(Long.MAX_VALUE);
    samples.add(-1);

    assertThat(samples.millisAt(1)).isBetween(1_000_000.0, 1_200_000.0);
    assertThat(samples.millisAt(0.5)).isZero();
  }

  @Test
  void ofNoneThereIsNoFigure() {
    assertThat(samples.millisAt(0.5)).isNaN();
  }

  @Test
  void othersAreAddedWhole() {
    Samples others = new Samples();
    for (int i = 0; i < 5_000; i++) {
      others.add(i);
    }
    samples.addAll(others);

    assertThat(samples.size()).isEqualTo(5_000);
  }
}

package im.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTests {

  private final Samples samples = new Samples();

  @Test
  void aShareIsTheSmallestSampleThatCoversIt() {
    for (long i = 1_000; i >= 1; i--) {
      samples.add(i * 1_000_000);
    }

    assertThat(samples.millisAt(0.5)).isEqualTo(500);
    assertThat(samples.millisAt(0.99)).isEqualTo(990);
    assertThat(samples.millisAt(0.999)).isEqualTo(999);
    assertThat(samples.millisAt(1)).isEqualTo(1_000);
  }

  @Test
  void samplesMayBeAddedAfterALook() {
    samples.add(2_000_000);
    assertThat(samples.millisAt(1)).isEqualTo(2);
    samples.add(1_000_000);

    assertThat(samples.millisAt(0.5)).isEqualTo(1);
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

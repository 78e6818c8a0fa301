package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTests {

  @Test
  void theMedianStandsBetweenTheLeastAndTheGreatest() {
    Ratio ratio = new Ratio(List.of(0.5, 0.25, 2.0));

    assertThat(ratio.median()).isEqualTo(0.5);
    assertThat(ratio).hasToString("0.50 (0.25–2.00)");
  }

  @Test
  void ofAnEvenNumberTheMedianIsTheMiddle() {
    assertThat(new Ratio(List.of(4.0, 1.0, 3.0, 2.0)).median()).isEqualTo(2.5);
  }
}

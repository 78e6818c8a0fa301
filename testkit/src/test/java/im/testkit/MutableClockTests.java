package im.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MutableClockTests {

  @Test
  void timeStandsUntilItIsMoved() {
    MutableClock clock = new MutableClock(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);

    clock.advance(Duration.ofMinutes(2));
    assertThat(clock.millis()).isEqualTo(120_000);

    clock.advance(Duration.ofMinutes(-1));
    assertThat(clock.millis()).isEqualTo(60_000);
  }
}

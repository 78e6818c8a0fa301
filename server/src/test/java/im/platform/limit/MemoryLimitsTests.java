package im.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryLimitsTests extends LimitsContract {

  private static final Map<LimitName, LimitsProperties.Rule> RULES =
      Map.of(LimitName.LOGIN, new LimitsProperties.Rule(COUNT, Duration.ofHours(1)));

  private final Limits limits = new MemoryLimits(new LimitsProperties(1, RULES));

  @Override
  Limits limits() {
    return limits;
  }

  @Test
  void scaleMultipliesEveryCount() {
    LimitsProperties scaled = new LimitsProperties(1_000, RULES);
    assertThat(scaled.of(LimitName.LOGIN).count()).isEqualTo(1_000L * COUNT);
    for (LimitName name : LimitName.values()) {
      assertThat(scaled.of(name).count()).isGreaterThanOrEqualTo(1_000);
    }
  }
}

package im.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What every adapter of the rate limits promises. */
abstract class LimitsContract {

  static final int COUNT = 20;

  /** Limits of {@value COUNT} an hour for log-ins. */
  abstract Limits limits();

  private boolean granted(String key) {
    return limits().tryAcquire(LimitName.LOGIN, key).isZero();
  }

  @Test
  void aLimitOfNLetsNThrough() {
    assertThat(IntStream.range(0, COUNT).allMatch(i -> granted("a"))).isTrue();
    assertThat(granted("a")).isFalse();
  }

  @Test
  void whoIsRefusedIsToldHowLongToWait() {
    IntStream.range(0, COUNT).forEach(i -> granted("a"));
    Duration wait = limits().tryAcquire(LimitName.LOGIN, "a");
    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(1).dividedBy(COUNT));
  }

  @Test
  void keysAndNamesAreCountedApart() {
    IntStream.range(0, COUNT).forEach(i -> granted("a"));
    assertThat(granted("b")).isTrue();
    assertThat(limits().tryAcquire(LimitName.SEND, "a").isZero()).isTrue();
  }

  @Test
  void parallelCallersGetNTogether() {
    long through = IntStream.range(0, 10 * COUNT).parallel().filter(i -> granted("a")).count();
    assertThat(through).isEqualTo(COUNT);
  }

  @Test
  void acquireRefusesWithTheTimeToWait() {
    IntStream.range(0, COUNT).forEach(i -> limits().acquire(LimitName.LOGIN, "a"));
    Refusal refusal =
        Assertions.catchThrowableOfType(
            Refusal.class, () -> limits().acquire(LimitName.LOGIN, "a"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
    assertThat(refusal.maybeRetryAfter()).isPositive();
  }
}

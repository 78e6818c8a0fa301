package im.platform.lock;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.MutableClock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter of the locks promises. */
abstract class LocksContract {

  private static final Duration LEASE = Duration.ofMinutes(1);

  abstract Locks locks();

  abstract MutableClock clock();

  private Locks.Lease taken(String name) {
    return locks().tryLock(name, LEASE).orElseThrow();
  }

  @Test
  void oneHoldsItAtATime() {
    try (Locks.Lease lease = taken("job")) {
      assertThat(locks().tryLock("job", LEASE)).isEmpty();
      assertThat(locks().tryLock("other", LEASE)).isPresent();
      assertThat(lease).isNotNull();
    }
    assertThat(locks().tryLock("job", LEASE)).isPresent();
  }

  @Test
  void itEndsByItself() {
    taken("job");
    clock().advance(LEASE.plusMillis(1));
    assertThat(locks().tryLock("job", LEASE)).isPresent();
  }

  @Test
  void aLeaseThatRanOutGivesBackNothingOfTheNextHolder() {
    Locks.Lease old = taken("job");
    clock().advance(LEASE.plusMillis(1));
    taken("job");
    old.close();
    old.close();
    assertThat(locks().tryLock("job", LEASE)).isEmpty();
  }

  @Test
  void ofManyAtOnceOneGetsIt() {
    long winners =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> locks().tryLock("job", LEASE).orElse(null))
            .filter(Objects::nonNull)
            .count();
    assertThat(winners).isEqualTo(1);
  }
}

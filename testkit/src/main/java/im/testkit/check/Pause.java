package im.testkit.check;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How load waits before it tries again. */
final class Pause {

  private static final long CAP_MILLIS = 1_000;
  private static final long BASE_MILLIS = 50;

  private Pause() {}

  static void millis(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Full jitter: anything up to twice as long as the last time, at most a second. */
  static void before(int attempt) {
    long most = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(attempt, 5));
    millis(ThreadLocalRandom.current().nextLong(1, most + 1));
  }
}

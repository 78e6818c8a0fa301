package im.platform.lock;

import im.testkit.MutableClock;
import java.time.Instant;

class MemoryLocksTests extends LocksContract {

  private final MutableClock clock = new MutableClock(Instant.EPOCH);
  private final Locks locks = new MemoryLocks(clock);

  @Override
  Locks locks() {
    return locks;
  }

  @Override
  MutableClock clock() {
    return clock;
  }
}

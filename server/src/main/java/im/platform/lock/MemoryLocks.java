package im.platform.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Locks within this process: enough where it is the only node. */
@Component
class MemoryLocks implements Locks {

  /** Compared by identity: two leases may end at the same instant. */
  private static final class Held {
    private final Instant until;

    Held(Instant until) {
      this.until = until;
    }
  }

  private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();
  private final InstantSource clock;

  MemoryLocks(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Lease> tryLock(String name, Duration lease) {
    Instant now = clock.instant();
    Held mine = new Held(now.plus(lease));
    Held winner =
        held.compute(name, (n, other) -> other != null && other.until.isAfter(now) ? other : mine);
    return winner == mine ? Optional.of(() -> held.remove(name, mine)) : Optional.empty();
  }
}

package im.platform.limit;

import im.platform.error.Refusal;
import java.time.Duration;

/**
 * The port of the rate limits. A limit of N lets N through, then refills evenly. Implementations
 * are thread-safe and, where their store is away, limit locally: never not at all.
 */
public interface Limits {

  /**
   * Takes one permit.
   *
   * @param key who acts: an address, an account id, a connection
   * @return zero when granted, else how long to wait for the next permit
   */
  Duration tryAcquire(LimitName name, String key);

  /** The limit in force, scale included. */
  Limit of(LimitName name);

  /** Takes one permit, or throws the {@code rate_limited} {@link Refusal}. */
  default void acquire(LimitName name, String key) {
    Duration wait = tryAcquire(name, key);
    if (!wait.isZero()) {
      throw Refusal.rateLimited(wait);
    }
  }
}

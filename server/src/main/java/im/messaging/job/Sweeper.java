package im.messaging.job;

import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on one node at a time what is due, step by step. Where the database is away it says so once
 * and is ready to try again.
 */
final class Sweeper {

  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int STEPS = 50;

  private final String name;
  private final String complaint;
  private final Locks locks;
  private final boolean active;
  private volatile boolean failing;

  /**
   * A sweeper that has the node's role to go by.
   *
   * @param name of the lock
   * @param complaint what the log says is not done
   */
  Sweeper(String name, String complaint, Locks locks, NodeProperties node) {
    this.name = name;
    this.complaint = complaint;
    this.locks = locks;
    this.active = node.has(Role.JOBS);
  }

  /** Takes steps while they say that there may be more, fifty at most. */
  void sweep(BooleanSupplier step) {
    if (active) {
      locks.tryLock(name, LEASE).ifPresent(lease -> sweep(lease, step));
    }
  }

  private void sweep(Locks.Lease lease, BooleanSupplier step) {
    try (lease) {
      int steps = 0;
      while (step.getAsBoolean() && ++steps < STEPS) {}
      failing = false;
    } catch (DataAccessException | CompletionException e) {
      if (!failing) {
        log.error("{}; it is tried again each second", complaint, e);
      }
      failing = true;
    }
  }
}

package im.messaging.job;

import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets messages go whose time has come: each second, on one node. Where the database is away it
 * says so once and tries again.
 */
@Component
class ExpirySweep {

  private static final Logger log = LoggerFactory.getLogger(ExpirySweep.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int STEPS = 50;

  private final ExpiredMessages expired;
  private final Locks locks;
  private final boolean active;
  private volatile boolean failing;

  ExpirySweep(ExpiredMessages expired, Locks locks, NodeProperties node) {
    this.expired = expired;
    this.locks = locks;
    this.active = node.has(Role.JOBS);
  }

  @Scheduled(fixedRate = 1_000, initialDelay = 1_000)
  void sweep() {
    if (active) {
      locks.tryLock("expired-messages", LEASE).ifPresent(this::sweep);
    }
  }

  private void sweep(Locks.Lease lease) {
    try (lease) {
      int steps = 0;
      while (expired.step() && ++steps < STEPS) {}
      failing = false;
    } catch (DataAccessException | CompletionException e) {
      if (!failing) {
        log.error("messages whose time has come are kept; it is tried again each second", e);
      }
      failing = true;
    }
  }
}

package im.messaging.job;

import im.messaging.schedule.DueMessages;
import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the scheduled messages whose time has come: each second, on one node. Where the database is
 * away it says so once and tries again.
 */
@Component
class DueMessagesSweep {

  private static final Logger log = LoggerFactory.getLogger(DueMessagesSweep.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int BATCHES = 50;

  private final DueMessages due;
  private final Locks locks;
  private final boolean active;
  private volatile boolean failing;

  DueMessagesSweep(DueMessages due, Locks locks, NodeProperties node) {
    this.due = due;
    this.locks = locks;
    this.active = node.has(Role.JOBS);
  }

  @Scheduled(fixedRate = 1_000, initialDelay = 1_000)
  void sweep() {
    if (active) {
      locks.tryLock("due-messages", LEASE).ifPresent(this::sweep);
    }
  }

  private void sweep(Locks.Lease lease) {
    try (lease) {
      int batches = 0;
      while (due.send() > 0 && ++batches < BATCHES) {}
      failing = false;
    } catch (DataAccessException e) {
      if (!failing) {
        log.error("scheduled messages are not sent; it is tried again each second", e);
      }
      failing = true;
    }
  }
}

package im.messaging.job;

import im.messaging.MessagingProperties;
import im.messaging.store.OutboxTable;
import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets outbox rows that no node can need any more: once a minute, on one node. */
@Component
class OutboxSweep {

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final OutboxTable outbox;
  private final Locks locks;
  private final InstantSource clock;
  private final Duration retention;
  private final boolean active;

  OutboxSweep(
      OutboxTable outbox,
      Locks locks,
      InstantSource clock,
      MessagingProperties properties,
      NodeProperties node) {
    this.outbox = outbox;
    this.locks = locks;
    this.clock = clock;
    this.retention = properties.outboxRetention();
    this.active = node.has(Role.JOBS);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void sweep() {
    if (!active) {
      return;
    }
    locks.tryLock("outbox-sweep", LEASE).ifPresent(this::sweep);
  }

  private void sweep(Locks.Lease lease) {
    try (lease) {
      outbox.deleteBefore(clock.instant().minus(retention));
    }
  }
}

package im.messaging.job;

import im.platform.config.NodeProperties;
import im.platform.lock.Locks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets messages go whose time has come: each second, on one node. */
@Component
class ExpirySweep {

  private final ExpiredMessages expired;
  private final Sweeper sweeper;

  ExpirySweep(ExpiredMessages expired, Locks locks, NodeProperties node) {
    this.expired = expired;
    this.sweeper =
        new Sweeper("expired-messages", "messages whose time has come are kept", locks, node);
  }

  @Scheduled(fixedRate = 1_000, initialDelay = 1_000)
  void sweep() {
    sweeper.sweep(expired::step);
  }
}

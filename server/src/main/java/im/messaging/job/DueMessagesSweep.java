package im.messaging.job;

import im.messaging.schedule.DueMessages;
import im.platform.config.NodeProperties;
import im.platform.lock.Locks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the scheduled messages whose time has come: each second, on one node. */
@Component
class DueMessagesSweep {

  private final DueMessages due;
  private final Sweeper sweeper;

  DueMessagesSweep(DueMessages due, Locks locks, NodeProperties node) {
    this.due = due;
    this.sweeper = new Sweeper("due-messages", "scheduled messages are not sent", locks, node);
  }

  @Scheduled(fixedRate = 1_000, initialDelay = 1_000)
  void sweep() {
    sweeper.sweep(() -> due.send() > 0);
  }
}

package im.messaging.job;

import im.account.AccountDeleted;
import im.messaging.Awaited;
import im.messaging.store.DepartureTable;
import im.messaging.store.DepartureTable.Departure;
import im.messaging.store.GroupAct;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.platform.lock.Locks;
import im.storage.Database;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes deleted accounts out of their groups; what they owned goes to the admin, or else member,
 * who has been there longest. Noted in the transaction of the deletion and carried out at once; by
 * one node every minute where that failed.
 */
@Component
class Departures {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  private final DepartureTable table;
  private final MessageLog log;
  private final Locks locks;
  private final boolean active;

  Departures(DepartureTable table, MessageLog log, Locks locks, NodeProperties node) {
    this.table = table;
    this.log = log;
    this.locks = locks;
    this.active = node.has(Role.JOBS);
  }

  @EventListener
  void on(AccountDeleted deleted) {
    table.note(deleted.accountId());
    Database.afterCommit(() -> Thread.ofVirtual().name("departures").start(this::carryOut));
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void carryOutWhatWasLeft() {
    if (active) {
      carryOut();
    }
  }

  private void carryOut() {
    locks.tryLock("departures", LEASE).ifPresent(this::carryOut);
  }

  private void carryOut(Locks.Lease lease) {
    try (lease) {
      List<Departure> due = table.list(BATCH);
      while (!due.isEmpty()) {
        due.forEach(this::carryOut);
        due = table.list(BATCH);
      }
    }
  }

  /** Whoever is no member by now has gone already. */
  private void carryOut(Departure departure) {
    try {
      Awaited.get(
          log.act(
              new LogEntry.Act(departure.group(), departure.account(), new GroupAct.Abandon())));
    } catch (Refusal refusal) {
      if (refusal.code() != ErrorCode.NOT_FOUND) {
        throw refusal;
      }
    }
    table.delete(departure);
  }
}

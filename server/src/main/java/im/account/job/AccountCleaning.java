package im.account.job;

import im.account.AccountProperties;
import im.account.store.AccountTable;
import im.account.store.LoginRecordTable;
import im.account.store.SessionTable;
import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what has had its time, once an hour: old log-in records, sessions that ended by age, the
 * names of accounts deleted long enough ago.
 */
@Component
public class AccountCleaning {

  private static final String LOCK = "account-cleaning";
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final NodeProperties node;
  private final Locks locks;
  private final CleaningTables tables;
  private final AccountProperties properties;
  private final InstantSource clock;

  AccountCleaning(
      NodeProperties node,
      Locks locks,
      CleaningTables tables,
      AccountProperties properties,
      InstantSource clock) {
    this.node = node;
    this.locks = locks;
    this.tables = tables;
    this.properties = properties;
    this.clock = clock;
  }

  /** What is cleaned. */
  @Component
  record CleaningTables(
      AccountTable accounts, SessionTable sessions, LoginRecordTable loginRecords) {}

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void cleanIfOurTurn() {
    if (node.has(Role.JOBS)) {
      Optional<Locks.Lease> lease = locks.tryLock(LOCK, LEASE);
      lease.ifPresent(
          held -> {
            try (held) {
              clean();
            }
          });
    }
  }

  /** Does it now. */
  public void clean() {
    Instant now = clock.instant();
    tables.loginRecords().prune(now.minus(properties.loginRecordRetention()));
    tables.sessions().prune(now.minus(properties.sessionMaxAge()));
    tables.accounts().freeNames(now.minus(properties.nameRetention()));
  }
}

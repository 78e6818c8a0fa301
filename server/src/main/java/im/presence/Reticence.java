package im.presence;

import im.account.Accounts;
import im.platform.id.AccountId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Who shows nobody whether he is online, and so sees nobody either: remembered of those who are
 * watched or watch, so that a change of presence asks no database. Thread-safe.
 */
@Component
class Reticence {

  private final Set<AccountId> silent = ConcurrentHashMap.newKeySet();
  private final Accounts accounts;
  private long changes;

  Reticence(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Whether the one may be shown the other, as far as their settings go; both were asked for
   * before.
   */
  boolean allows(AccountId viewer, AccountId account) {
    return !silent.contains(viewer) && !silent.contains(account);
  }

  /** An account's setting has changed: what was read of it before does not count. Blocks. */
  void changed(AccountId account) {
    synchronized (this) {
      changes++;
    }
    know(Set.of(account));
  }

  /** Reads the settings; again where one changed meanwhile. Blocks. */
  void know(Collection<AccountId> asked) {
    long before;
    Set<AccountId> found;
    do {
      before = changes();
      found = accounts.withoutPresence(asked);
    } while (!remember(asked, found, before));
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized boolean remember(
      Collection<AccountId> asked, Set<AccountId> found, long before) {
    if (changes != before) {
      return false;
    }
    Set<AccountId> open = new HashSet<>(asked);
    open.removeAll(found);
    silent.removeAll(open);
    silent.addAll(found);
    return true;
  }
}

package im.account;

import im.account.store.AccountTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The people, for other modules: who exists and what may be shown of them. Thread-safe. */
@Service
public class Accounts {

  private final AccountTable table;

  Accounts(AccountTable table) {
    this.table = table;
  }

  /**
   * The profile of an account, deleted ones included.
   *
   * @throws Refusal {@code not_found} where there never was such an account
   */
  public Profile profile(AccountId id) {
    Profile profile = table.profiles(List.of(id)).get(id);
    if (profile == null) {
      throw Refusal.notFound("user");
    }
    return profile;
  }

  /** The profiles of those that exist, deleted ones included, in one query. */
  public Map<AccountId, Profile> profiles(Collection<AccountId> ids) {
    return table.profiles(ids);
  }

  /**
   * Within a write: whoever else locks one of these accounts waits until it ends. What two accounts
   * are to each other changes only under the lock of both.
   */
  public void lock(AccountId one, AccountId other) {
    table.lock(List.of(one, other));
  }

  /** Whether the account exists and is not deleted. */
  public boolean isActive(AccountId id) {
    return !active(List.of(id)).isEmpty();
  }

  /** Those of them that show nobody whether they are online. */
  public Set<AccountId> withoutPresence(Collection<AccountId> ids) {
    return table.withoutPresence(ids);
  }

  /** Those of them that exist and are not deleted. */
  public Set<AccountId> active(Collection<AccountId> ids) {
    return table.active(ids);
  }
}

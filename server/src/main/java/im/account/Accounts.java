package im.account;

import im.platform.id.AccountId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;

/** TEMP */
@Service
public class Accounts {
  public boolean isActive(AccountId id) {
    return true;
  }

  public Set<AccountId> active(Collection<AccountId> ids) {
    return Set.copyOf(ids);
  }
}

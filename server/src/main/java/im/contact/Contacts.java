package im.contact;

import im.platform.id.AccountId;
import java.util.List;
import org.springframework.stereotype.Service;

/** TEMP */
@Service
public class Contacts {
  public boolean mayWrite(AccountId from, AccountId to, boolean contactsOnly) {
    return true;
  }

  public long version(AccountId account) {
    return 0;
  }

  public List<AccountId> of(AccountId account) {
    return List.of();
  }

  public List<AccountId> blockedEitherWay(AccountId account) {
    return List.of();
  }
}

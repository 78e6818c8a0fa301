package im.account.login;

import im.account.store.LoginRecordTable;
import im.platform.error.Refusal;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Holds back who guesses passwords: by address, whatever account, and by account, whatever address.
 * Nobody is locked out by others' guesses: once an account's own limit is used up, an address that
 * people have signed in from before counts by itself. That is so for every name alike, whether or
 * not anybody bears it. Thread-safe.
 */
@Component
public class LoginThrottle {

  private final Limits limits;
  private final LoginRecordTable records;

  LoginThrottle(Limits limits, LoginRecordTable records) {
    this.limits = limits;
    this.records = records;
  }

  /** How long the client must wait before it may try this name; zero: not at all. */
  Duration tryAdmit(String username, Client client) {
    Duration byAddress = limits.tryAcquire(LimitName.LOGIN, client.address());
    if (!byAddress.isZero()) {
      return byAddress;
    }
    Duration byAccount = limits.tryAcquire(LimitName.LOGIN_ACCOUNT, username);
    return !byAccount.isZero() && records.isKnownAddress(client.address())
        ? limits.tryAcquire(LimitName.LOGIN_ACCOUNT, username + "@" + client.address())
        : byAccount;
  }

  /**
   * Counts one password that somebody tries within a session.
   *
   * @throws Refusal {@code rate_limited}
   */
  public void admitGuess(String username) {
    limits.acquire(LimitName.LOGIN_ACCOUNT, username + "@session");
  }
}

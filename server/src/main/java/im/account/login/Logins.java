package im.account.login;

import im.account.password.PasswordHashes;
import im.account.session.Sessions;
import im.account.store.AccountTable;
import im.account.store.Credentials;
import im.account.store.LoginOutcome;
import im.account.store.Session;
import im.platform.error.Refusal;
import im.platform.text.Texts;
import im.storage.Database;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Log-in by name and password. A wrong name and a wrong password look and take the same: both cost
 * one hash and one record. Thread-safe.
 */
@Service
public class Logins {

  private static final int NAME_MAX = 64;

  private final AccountTable accounts;
  private final PasswordHashes passwords;
  private final LoginThrottle throttle;
  private final LoginRecords records;
  private final Sessions sessions;
  private final Database database;

  Logins(
      AccountTable accounts,
      PasswordHashes passwords,
      LoginThrottle throttle,
      LoginRecords records,
      Sessions sessions,
      Database database) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.records = records;
    this.sessions = sessions;
    this.database = database;
  }

  /**
   * Opens a new session.
   *
   * @throws Refusal {@code unauthenticated} where name or password is wrong, {@code rate_limited}
   *     where there were too many attempts
   */
  public Session logIn(LogIn wish, Client client) {
    LogIn.Checked checked = wish.check();
    String username = Texts.cut(checked.username().toLowerCase(Locale.ROOT), NAME_MAX);
    Optional<Credentials> found = accounts.maybeCredentials(username);
    admit(username, found, client);
    Credentials credentials = found.orElse(null);
    boolean matches =
        passwords.matches(checked.password(), credentials == null ? null : credentials.hash());
    if (credentials == null || !matches) {
      throw wrong(credentials, username, client);
    }
    upgrade(credentials, checked.password());
    return database.write(sql -> open(credentials, checked, client));
  }

  private void admit(String username, Optional<Credentials> found, Client client) {
    Duration wait = throttle.tryAdmit(username, client);
    if (!wait.isZero()) {
      records.addLimited(found.map(Credentials::accountId).orElse(null), username, client);
      throw Refusal.rateLimited(wait);
    }
  }

  private Refusal wrong(@Nullable Credentials credentials, String username, Client client) {
    if (credentials == null) {
      records.add(LoginOutcome.UNKNOWN_USER, null, username, client);
    } else {
      records.add(LoginOutcome.WRONG_PASSWORD, credentials.accountId(), username, client);
    }
    return refused();
  }

  private static Refusal refused() {
    return Refusal.unauthenticated("The username or the password is wrong.");
  }

  private void upgrade(Credentials credentials, String password) {
    if (passwords.isOutdated(credentials.hash())) {
      accounts.setPassword(credentials.accountId(), passwords.hash(password));
    }
  }

  /** The account may have been deleted while the password was being hashed. */
  private Session open(Credentials credentials, LogIn.Checked checked, Client client) {
    accounts.lock(List.of(credentials.accountId()));
    if (accounts.maybeCredentials(credentials.accountId()).isEmpty()) {
      throw refused();
    }
    records.add(LoginOutcome.SUCCESS, credentials.accountId(), credentials.username(), client);
    return sessions.open(credentials.accountId(), checked.device(), client.address());
  }
}

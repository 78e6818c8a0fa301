package im.account.own;

import im.account.Caller;
import im.account.login.LoginThrottle;
import im.account.password.PasswordHash;
import im.account.password.PasswordHashes;
import im.account.store.AccountTable;
import im.account.store.Credentials;
import im.platform.error.Refusal;
import org.springframework.stereotype.Component;

/** Asks for the password of one who is signed in already. Thread-safe. */
@Component
class OwnPassword {

  private final AccountTable table;
  private final PasswordHashes passwords;
  private final LoginThrottle throttle;

  OwnPassword(AccountTable table, PasswordHashes passwords, LoginThrottle throttle) {
    this.table = table;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  PasswordHash hash(String password) {
    return passwords.hash(password);
  }

  /**
   * Checks the password; whoever holds a stolen session may not guess here without limit either.
   *
   * @throws Refusal {@code forbidden} where it is wrong
   */
  Credentials confirm(Caller caller, String password) {
    Credentials credentials =
        table
            .maybeCredentials(caller.accountId())
            .orElseThrow(() -> Refusal.unauthenticated("The account is no more."));
    throttle.admitGuess(credentials.username());
    if (!passwords.matches(password, credentials.hash())) {
      throw wrong();
    }
    return credentials;
  }

  /** Within the write: of two changes at once the second was checked against an old password. */
  void requireUnchanged(Credentials checked) {
    boolean same =
        table
            .maybeCredentials(checked.accountId())
            .filter(now -> now.hash().equals(checked.hash()))
            .isPresent();
    if (!same) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return Refusal.forbidden("The password is wrong.");
  }
}

package im.account.own;

import im.account.AccountDeleted;
import im.account.Caller;
import im.account.PresenceSettingChanged;
import im.account.password.PasswordHash;
import im.account.profile.Me;
import im.account.session.Sessions;
import im.account.store.Account;
import im.account.store.AccountTable;
import im.account.store.Credentials;
import im.platform.error.Refusal;
import im.storage.Database;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What people do with their own account: look, change, new password, delete. Thread-safe. */
@Service
public class OwnAccount {

  private final AccountTable table;
  private final Sessions sessions;
  private final OwnPassword ownPassword;
  private final Database database;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  OwnAccount(
      AccountTable table,
      Sessions sessions,
      OwnPassword ownPassword,
      Database database,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.sessions = sessions;
    this.ownPassword = ownPassword;
    this.database = database;
    this.clock = clock;
    this.events = events;
  }

  public Me get(Caller caller) {
    return Me.of(find(caller));
  }

  public Me change(Caller caller, MePatch patch) {
    patch.check();
    return database.write(
        sql -> {
          lock(caller);
          Account before = find(caller);
          Account changed = patch.applyTo(before);
          table.update(changed);
          if (changed.presenceVisible() != before.presenceVisible()) {
            events.publishEvent(new PresenceSettingChanged(changed.id()));
          }
          return Me.of(changed);
        });
  }

  private void lock(Caller caller) {
    table.lock(List.of(caller.accountId()));
  }

  private Account find(Caller caller) {
    return table
        .maybeFind(caller.accountId())
        .filter(account -> account.deletedAt() == null)
        .orElseThrow(() -> Refusal.unauthenticated("The account is no more."));
  }

  /**
   * Sets a new password and ends the other sessions.
   *
   * @throws Refusal {@code forbidden} where the old one is wrong
   */
  public void changePassword(Caller caller, PasswordChange change) {
    PasswordChange.Checked checked = change.check(find(caller).username());
    Credentials credentials = ownPassword.confirm(caller, checked.oldPassword());
    PasswordHash hash = ownPassword.hash(checked.newPassword());
    database.execute(
        sql -> {
          lock(caller);
          ownPassword.requireUnchanged(credentials);
          table.setPassword(caller.accountId(), hash);
          sessions.revokeAll(caller.accountId(), caller.sessionId(), "password_changed");
        });
  }

  /**
   * Deletes the account; its messages stay, its name is freed later.
   *
   * @throws Refusal {@code forbidden} where the password is wrong
   */
  public void delete(Caller caller, String password) {
    Credentials credentials = ownPassword.confirm(caller, password);
    database.execute(
        sql -> {
          lock(caller);
          ownPassword.requireUnchanged(credentials);
          table.delete(caller.accountId(), clock.instant());
          sessions.revokeAll(caller.accountId(), null, "account_deleted");
          events.publishEvent(new AccountDeleted(caller.accountId()));
        });
  }
}

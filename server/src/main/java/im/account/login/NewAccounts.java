package im.account.login;

import im.account.password.PasswordHash;
import im.account.session.Sessions;
import im.account.store.Account;
import im.account.store.AccountTable;
import im.account.store.LoginOutcome;
import im.account.store.Session;
import im.platform.error.Refusal;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.InstantSource;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Component;

/** The write of a new account with its first session and record, all or nothing. */
@Component
class NewAccounts {

  private final AccountTable table;
  private final Sessions sessions;
  private final LoginRecords records;
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  NewAccounts(
      AccountTable table,
      Sessions sessions,
      LoginRecords records,
      Database database,
      Ids ids,
      InstantSource clock) {
    this.table = table;
    this.sessions = sessions;
    this.records = records;
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  void requireFree(String username) {
    if (table.isTaken(username)) {
      throw taken();
    }
  }

  private static Refusal taken() {
    return Refusal.conflict("The username is taken.");
  }

  Session create(Register.Checked wish, PasswordHash hash, Client client) {
    Account account =
        new Account(
            ids.nextAccount(),
            wish.username(),
            wish.displayName(),
            wish.email(),
            "",
            null,
            null,
            true,
            clock.instant(),
            null);
    try {
      return database.write(
          sql -> {
            table.insert(account, hash);
            records.add(LoginOutcome.REGISTERED, account.id(), wish.username(), client);
            return sessions.open(account.id(), wish.device(), client.address());
          });
    } catch (IntegrityConstraintViolationException e) {
      throw taken();
    }
  }
}

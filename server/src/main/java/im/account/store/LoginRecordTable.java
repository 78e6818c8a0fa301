package im.account.store;

import static im.storage.tables.Tables.LOGIN_RECORD;

import im.platform.id.AccountId;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/** The table {@code login_record}: one row for each attempt to log in, pruned by age. */
@Repository
public class LoginRecordTable {

  private final Database database;
  private final Ids ids;

  LoginRecordTable(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  public void insert(LoginRecord record) {
    AccountId account = record.account();
    database.execute(
        sql ->
            sql.insertInto(LOGIN_RECORD)
                .set(LOGIN_RECORD.ID, ids.next())
                .set(LOGIN_RECORD.ACCOUNT_ID, account == null ? null : account.value())
                .set(LOGIN_RECORD.USERNAME, record.username())
                .set(LOGIN_RECORD.HAPPENED_AT, record.happenedAt())
                .set(LOGIN_RECORD.IP, record.ip())
                .set(LOGIN_RECORD.USER_AGENT, record.userAgent())
                .set(LOGIN_RECORD.OUTCOME, record.outcome().columnValue())
                .execute());
  }

  /** Whether anybody signed in from this address, as far as records reach. */
  public boolean isKnownAddress(String ip) {
    return database.read(
        sql ->
            sql.fetchExists(
                LOGIN_RECORD,
                LOGIN_RECORD
                    .IP
                    .eq(ip)
                    .and(
                        LOGIN_RECORD.OUTCOME.in(
                            LoginOutcome.REGISTERED.columnValue(),
                            LoginOutcome.SUCCESS.columnValue()))));
  }

  public int prune(Instant happenedBefore) {
    return database.write(
        sql ->
            sql.deleteFrom(LOGIN_RECORD)
                .where(LOGIN_RECORD.HAPPENED_AT.lt(happenedBefore))
                .execute());
  }
}

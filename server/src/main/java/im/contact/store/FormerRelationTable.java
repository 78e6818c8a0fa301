package im.contact.store;

import static im.storage.tables.Tables.FORMER_RELATION;

import im.platform.id.AccountId;
import im.storage.Database;
import java.util.Locale;
import org.springframework.stereotype.Repository;

/**
 * The table {@code former_relation}: which contacts and blocks an account once had, so that taking
 * one away again is told from taking away what never was. Kept for ever.
 */
@Repository
public class FormerRelationTable {

  /** What the relation was. */
  public enum Kind {
    CONTACT,
    BLOCK;

    String columnValue() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Database database;

  FormerRelationTable(Database database) {
    this.database = database;
  }

  public void add(AccountId owner, AccountId other, Kind kind) {
    database.execute(
        sql ->
            sql.insertInto(FORMER_RELATION)
                .set(FORMER_RELATION.ACCOUNT_ID, owner.value())
                .set(FORMER_RELATION.OTHER_ID, other.value())
                .set(FORMER_RELATION.KIND, kind.columnValue())
                .onDuplicateKeyIgnore()
                .execute());
  }

  public boolean exists(AccountId owner, AccountId other, Kind kind) {
    return database.read(
        sql ->
            sql.fetchExists(
                FORMER_RELATION,
                FORMER_RELATION
                    .ACCOUNT_ID
                    .eq(owner.value())
                    .and(FORMER_RELATION.OTHER_ID.eq(other.value()))
                    .and(FORMER_RELATION.KIND.eq(kind.columnValue()))));
  }
}

package im.storage;

import static im.storage.tables.Tables.STORE_FACT;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Names the life of this store's history. A restored backup gets a new one, so that clients drop
 * what they cached of versions that are to be given again.
 */
@Component
public class StoreEpoch {

  private static final String NAME = "epoch";

  private final String value;

  StoreEpoch(Database database) {
    this.value =
        database.write(
            sql -> {
              sql.insertInto(STORE_FACT)
                  .set(STORE_FACT.NAME, NAME)
                  .set(STORE_FACT.FACT, UUID.randomUUID().toString())
                  .onDuplicateKeyIgnore()
                  .execute();
              return sql.select(STORE_FACT.FACT)
                  .from(STORE_FACT)
                  .where(STORE_FACT.NAME.eq(NAME))
                  .fetchSingle(STORE_FACT.FACT);
            });
  }

  public String value() {
    return value;
  }
}

package im.messaging.search;

import im.messaging.search.IndexWords.Wanted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Words in MariaDB: a column with InnoDB's full-text index, as the server is by default. */
final class MariaDbWordTable implements WordTable {

  private static final Field<Long> DOC = DSL.field("search_word.doc", Long.class);

  @Override
  public Field<Long> doc() {
    return DOC;
  }

  @Override
  public Condition has(List<Wanted> words) {
    String query =
        words.stream()
            .map(wanted -> "+" + wanted.word() + (wanted.prefix() ? "*" : ""))
            .collect(Collectors.joining(" "));
    return DSL.condition("MATCH (search_word.words) AGAINST (? IN BOOLEAN MODE)", query);
  }

  @Override
  public void put(DSLContext sql, Map<Long, String> words) {
    sql.batch(
            "INSERT INTO search_word (doc, words) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE words = VALUES(words)",
            WordTable.rows(words))
        .execute();
  }

  @Override
  public void clear(DSLContext sql) {
    sql.execute("TRUNCATE TABLE search_word");
  }
}

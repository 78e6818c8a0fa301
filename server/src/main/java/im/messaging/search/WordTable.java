package im.messaging.search;

import im.messaging.search.IndexWords.Wanted;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The table {@code search_word}: the words of each message by its doc, in the way of an engine. */
interface WordTable {

  Table<?> TABLE = DSL.table("search_word");

  /** The table's key. */
  Field<Long> doc();

  /** Whether a row has all of the words. */
  Condition has(List<Wanted> words);

  /** Writes rows, whether or not they are there. */
  void put(DSLContext sql, Map<Long, String> words);

  /** The rows as a batch binds them: doc, then words. */
  static Object[][] rows(Map<Long, String> words) {
    return words.entrySet().stream()
        .map(row -> new Object[] {row.getKey(), row.getValue()})
        .toArray(Object[][]::new);
  }

  void clear(DSLContext sql);
}

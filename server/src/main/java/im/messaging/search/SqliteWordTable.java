package im.messaging.search;

import im.messaging.search.IndexWords.Wanted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Words in SQLite: FTS5, which gives rows in the order of their ids without sorting them. */
final class SqliteWordTable implements WordTable {

  private static final Field<Long> DOC = DSL.field("search_word.rowid", Long.class);

  @Override
  public Field<Long> doc() {
    return DOC;
  }

  @Override
  public Condition has(List<Wanted> words) {
    String query =
        words.stream()
            .map(wanted -> wanted.word() + (wanted.prefix() ? "*" : ""))
            .collect(Collectors.joining(" AND "));
    return DSL.condition("search_word MATCH ?", query);
  }

  @Override
  public void put(DSLContext sql, Map<Long, String> words) {
    sql.batch(
            "INSERT OR REPLACE INTO search_word (rowid, words) VALUES (?, ?)",
            WordTable.rows(words))
        .execute();
  }

  @Override
  public void clear(DSLContext sql) {
    sql.execute("INSERT INTO search_word (search_word) VALUES ('delete-all')");
  }
}

package im.messaging.search;

import static im.storage.tables.Tables.SEARCH_MESSAGE;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Gives messages their docs within one write: the next that is free in their millisecond. */
final class Places {

  private final DSLContext sql;
  private final Map<Long, Long> next = new HashMap<>();

  Places(DSLContext sql) {
    this.sql = sql;
  }

  long next(Instant sentAt) {
    long first = Doc.first(sentAt);
    return next.merge(first, free(first), (mine, none) -> mine + 1);
  }

  private long free(long first) {
    if (next.containsKey(first)) {
      return first;
    }
    Long last =
        sql.select(DSL.max(SEARCH_MESSAGE.DOC))
            .from(SEARCH_MESSAGE)
            .where(SEARCH_MESSAGE.DOC.ge(first).and(SEARCH_MESSAGE.DOC.lt(first + Doc.PER_MILLI)))
            .fetchOne(DSL.max(SEARCH_MESSAGE.DOC));
    return last == null ? first : last + 1;
  }
}

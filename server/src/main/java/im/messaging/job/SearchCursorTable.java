package im.messaging.job;

import static im.storage.tables.Tables.SEARCH_CURSOR;

import im.messaging.store.OutboxTable;
import im.storage.Database;
import im.storage.UuidConverter;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * The table {@code search_cursor}: how far the search has read each log writer's commits; one row
 * for each writer, for ever.
 */
@Component
class SearchCursorTable {

  /**
   * Every writer with its cursor and its next commit. Each writer is one step in the outbox's key,
   * however many commits are kept.
   */
  private static final String WRITERS =
      """
      WITH RECURSIVE writer (id) AS (
        SELECT MIN(writer_id) FROM outbox
        UNION ALL
        SELECT (SELECT MIN(o.writer_id) FROM outbox o WHERE o.writer_id > writer.id)
        FROM writer WHERE writer.id IS NOT NULL)
      SELECT writer.id, COALESCE(c.read_position, 0),
        (SELECT MIN(o.writer_position) FROM outbox o
         WHERE o.writer_id = writer.id AND o.writer_position > COALESCE(c.read_position, 0)),
        (SELECT MAX(o.writer_position) FROM outbox o WHERE o.writer_id = writer.id)
      FROM writer LEFT JOIN search_cursor c ON c.writer_id = writer.id
      WHERE writer.id IS NOT NULL""";

  /**
   * A writer whose commits are not all read.
   *
   * @param read the position up to which they are
   * @param next the first that is there behind it
   * @param newest the last that is there
   */
  record Unread(UUID writer, long read, long next, long newest) {

    long commits() {
      return newest - read;
    }

    /** Whether commits in between have been forgotten unread. */
    boolean isTooLate() {
      return next > read + 1;
    }
  }

  private final Database database;
  private final OutboxTable outbox;

  SearchCursorTable(Database database, OutboxTable outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  List<Unread> unread() {
    return database.read(
        sql ->
            sql.fetch(WRITERS).stream()
                .filter(row -> row.get(2) != null)
                .map(SearchCursorTable::unread)
                .toList());
  }

  private static Unread unread(Record row) {
    UUID writer = UuidConverter.toUuid(row.get(0, byte[].class));
    return new Unread(
        writer, row.get(1, Long.class), row.get(2, Long.class), row.get(3, Long.class));
  }

  /**
   * Moves a cursor forward, within the write that put into the index what lies between.
   *
   * @throws IllegalStateException where somebody else has moved it, which undoes that write
   */
  void move(UUID writer, long from, long to) {
    int moved =
        database.write(
            sql ->
                sql.update(SEARCH_CURSOR)
                    .set(SEARCH_CURSOR.READ_POSITION, to)
                    .where(SEARCH_CURSOR.WRITER_ID.eq(writer))
                    .and(SEARCH_CURSOR.READ_POSITION.eq(from))
                    .execute());
    if (moved == 0 && from > 0) {
      throw new IllegalStateException("another node feeds the search, too");
    }
    if (moved == 0) {
      database.execute(sql -> insert(sql, writer, to));
    }
  }

  /** Puts every cursor at the newest commit that is there. */
  void moveToEnd() {
    database.execute(
        sql -> {
          sql.deleteFrom(SEARCH_CURSOR).execute();
          outbox.positions().forEach((writer, newest) -> insert(sql, writer, newest));
        });
  }

  private static void insert(DSLContext sql, UUID writer, long position) {
    sql.insertInto(SEARCH_CURSOR).values(writer, position).execute();
  }
}

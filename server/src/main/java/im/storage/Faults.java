package im.storage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sqlite.SQLiteException;

/** What an engine's error means, whatever it is wrapped in. */
final class Faults {

  private static final int SQLITE_CONSTRAINT = 19;
  private static final int SQLITE_PRIMARY_CODE = 0xFF;
  private static final String CONNECTION_CLASS = "08";
  private static final String CONSTRAINT_CLASS = "23";
  private static final String ROLLBACK_CLASS = "40";
  private static final int MARIADB_LOCK_WAIT = 1205;

  private Faults() {}

  /** A row was refused, rather than the engine failing. */
  static boolean isConstraint(Throwable error) {
    return anyCause(
        error,
        cause ->
            isOfClass(cause, CONSTRAINT_CLASS)
                || (cause instanceof SQLiteException sqlite
                    && (sqlite.getResultCode().code & SQLITE_PRIMARY_CODE) == SQLITE_CONSTRAINT));
  }

  /** The transaction stood in another's way and was rolled back: to be run again. */
  static boolean isCollision(Throwable error) {
    return anyCause(
        error,
        cause -> isOfClass(cause, ROLLBACK_CLASS) || cause.getErrorCode() == MARIADB_LOCK_WAIT);
  }

  /** The connection broke, whatever was asked over it. */
  static boolean isLostConnection(Throwable error) {
    return anyCause(error, cause -> isOfClass(cause, CONNECTION_CLASS));
  }

  private static boolean anyCause(Throwable error, Predicate<SQLException> test) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && test.test(sql));
  }

  private static boolean isOfClass(SQLException error, String sqlStateClass) {
    String state = error.getSQLState();
    return state != null && state.startsWith(sqlStateClass);
  }
}

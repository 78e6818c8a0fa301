package im.messaging.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteException;

/**
 * Gives a log writer the statements of its connection's engine, prepared once for as long as the
 * pool hands out the same physical connection. Not thread-safe: each writer has its own.
 */
final class SqlStatements {

  private static final int CONSTRAINT = 19;
  private static final int PRIMARY_CODE = 0xFF;

  private final MessageTable messages;
  private @Nullable Connection physical;
  private @Nullable LogStatements statements;

  SqlStatements(MessageTable messages) {
    this.messages = messages;
  }

  @SuppressWarnings("ReferenceEquality") // statements belong to one physical connection
  LogStatements on(Connection connection) throws SQLException {
    Connection now = connection.unwrap(SQLiteConnection.class);
    LogStatements known = statements;
    if (known == null || now != physical) {
      known = new SqliteLogStatements(now, messages);
      statements = known;
      physical = now;
    }
    return known;
  }

  /** Whether the engine refused a row, rather than failed. */
  static boolean isConstraint(DataAccessException error) {
    return error.getCause() instanceof SQLiteException sqlite
        && (sqlite.getResultCode().code & PRIMARY_CODE) == CONSTRAINT;
  }
}

package im.messaging.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * Gives a log writer the statements of its connection's engine. SQLite's are prepared once for as
 * long as the pool hands out the same physical connection; MariaDB's driver keeps its own. Not
 * thread-safe: each writer has its own.
 */
final class SqlStatements {

  private final SQLDialect dialect;
  private final MessageTable messages;
  private @Nullable Connection physical;
  private @Nullable LogStatements statements;

  SqlStatements(SQLDialect dialect, MessageTable messages) {
    this.dialect = dialect;
    this.messages = messages;
  }

  LogStatements on(Connection connection) throws SQLException {
    return dialect == SQLDialect.SQLITE
        ? onSqlite(connection.unwrap(SQLiteConnection.class))
        : new MariaDbLogStatements(connection, messages);
  }

  @SuppressWarnings("ReferenceEquality") // statements belong to one physical connection
  private LogStatements onSqlite(Connection now) {
    LogStatements known = statements;
    if (known == null || now != physical) {
      known = new SqliteLogStatements(now, messages);
      statements = known;
      physical = now;
    }
    return known;
  }
}

package im.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.SQLDialect;

/**
 * MariaDB from 10.6, one primary. READ COMMITTED: what a transaction relies on it locks. Texts
 * compare by their bytes, as in SQLite.
 */
final class MariaDbEngine implements Engine {

  private static final int CONNECT_MILLIS = 5_000;
  private static final long KEPT_MILLIS = Duration.ofMinutes(10).toMillis();

  /**
   * Server-side statements, and many rows in one command: what the log's batches are sent by. A
   * database that no longer answers is given up after a time.
   */
  private static final String DRIVER =
      "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500&useBulkStmts=true"
          + "&connectTimeout=3000&socketTimeout=30000&tcpKeepAlive=true";

  private final StorageProperties properties;

  MariaDbEngine(StorageProperties properties) {
    this.properties = properties;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.MARIADB;
  }

  @Override
  public String ownMigrations() {
    return "classpath:db/engine/mariadb";
  }

  @Override
  public int writers() {
    return properties.writers();
  }

  @Override
  public HikariConfig writerPool() {
    HikariConfig pool = pool(properties.writers());
    pool.setAutoCommit(false);
    return pool;
  }

  @Override
  public HikariConfig readerPool() {
    return pool(properties.readers());
  }

  private HikariConfig pool(int size) {
    HikariConfig pool = new HikariConfig();
    String url = Objects.requireNonNull(properties.url());
    pool.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + DRIVER);
    pool.setUsername(properties.user());
    if (properties.password() != null) {
      pool.setPassword(properties.password().value());
    }
    pool.setMaximumPoolSize(size);
    pool.setMaxLifetime(KEPT_MILLIS);
    pool.setConnectionTimeout(CONNECT_MILLIS);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setConnectionInitSql(
        "SET SESSION innodb_lock_wait_timeout = 2, idle_write_transaction_timeout = 10");
    return pool;
  }

  /** Its connections are always in one. */
  @Override
  public void begin(Connection connection) {}

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    connection.rollback();
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (number(
              statement,
              "SELECT COUNT(*) FROM information_schema.tables" + " WHERE table_schema = DATABASE()")
          == 0) {
        statement.execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
      }
    }
  }

  @Override
  public List<String> durabilityFaults(Connection connection) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      require(faults, statement, "innodb_flush_log_at_trx_commit", 1);
      require(faults, statement, "innodb_doublewrite", 1);
      if (number(statement, "SELECT @@log_bin") == 1) {
        require(faults, statement, "sync_binlog", 1);
      }
    }
    return faults;
  }

  private static void require(
      List<String> faults, Statement statement, String variable, long wanted) throws SQLException {
    long found = number(statement, "SELECT @@" + variable);
    if (found != wanted) {
      faults.add("%s is %d; set it to %d".formatted(variable, found, wanted));
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}

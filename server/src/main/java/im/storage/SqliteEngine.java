package im.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded engine: one SQLite file. WAL with {@code synchronous=FULL}, so a commit that
 * returned is on the disk; one connection writes, others read beside it. {@link SqliteCheckpoints}
 * empties the write-ahead log, so that no commit has to.
 */
final class SqliteEngine implements Engine {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final int CACHE_KIB = 65_536;

  private final String url;
  private final int readers;

  SqliteEngine(String url, int readers) {
    this.url = url;
    this.readers = readers;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.SQLITE;
  }

  @Override
  public String ownMigrations() {
    return "classpath:db/engine/sqlite";
  }

  @Override
  public int writers() {
    return 1;
  }

  @Override
  public HikariConfig writerPool() {
    return pool(1, durable());
  }

  @Override
  public HikariConfig readerPool() {
    HikariConfig pool = pool(readers, durable());
    pool.setConnectionInitSql("PRAGMA query_only = TRUE");
    return pool;
  }

  private static SQLiteConfig durable() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setWalAutocheckpoint(0);
    config.setGetGeneratedKeys(false);
    config.enforceForeignKeys(true);
    return config;
  }

  /** A connection beside the pools. */
  Connection connect() throws SQLException {
    return source(durable()).getConnection();
  }

  private DataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private HikariConfig pool(int size, SQLiteConfig config) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source(config));
    pool.setMaximumPoolSize(size);
    pool.setMaxLifetime(0);
    pool.setConnectionTimeout(BUSY_TIMEOUT_MILLIS);
    return pool;
  }

  /** The driver's own commit begins the next transaction at once, which keeps the log growing. */
  @Override
  public void begin(Connection connection) throws SQLException {
    execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    execute(connection, "COMMIT");
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    execute(connection, "ROLLBACK");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void prepare(Connection connection) {}

  /** Its settings are this class's own. */
  @Override
  public List<String> durabilityFaults(Connection connection) {
    return List.of();
  }
}

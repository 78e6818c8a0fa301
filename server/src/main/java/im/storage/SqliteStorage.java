package im.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import im.platform.config.NodeProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database: one SQLite file in the data directory. WAL with {@code synchronous=FULL},
 * so a commit that returned is on the disk; one connection writes, others read beside it.
 */
@Configuration
class SqliteStorage {

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final int CACHE_KIB = 65_536;

  @Bean
  HikariDataSource writers(NodeProperties node, StorageProperties storage) {
    SQLiteConfig config = durableConfig();
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return new HikariDataSource(pool("writer", 1, dataSource(config, url(node, storage))));
  }

  @Bean
  HikariDataSource readers(NodeProperties node, StorageProperties storage, Flyway migrated) {
    DataSource source = dataSource(durableConfig(), url(node, storage));
    HikariConfig pool = pool("reader", storage.readers(), source);
    pool.setConnectionInitSql("PRAGMA query_only = TRUE");
    return new HikariDataSource(pool);
  }

  @Bean
  Flyway migrated(DataSource writers) {
    Flyway flyway = Flyway.configure().dataSource(writers).load();
    flyway.migrate();
    return flyway;
  }

  @Bean
  Database database(DataSource readers, DataSource writers) {
    return new Database(readers, writers, 1, SQLDialect.SQLITE);
  }

  private static SQLiteConfig durableConfig() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.enforceForeignKeys(true);
    return config;
  }

  private static DataSource dataSource(SQLiteConfig config, String url) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariConfig pool(String name, int size, DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMaxLifetime(0);
    config.setConnectionTimeout(BUSY_TIMEOUT_MILLIS);
    return config;
  }

  private static String url(NodeProperties node, StorageProperties storage) {
    if (storage.url() != null) {
      return storage.url();
    }
    Path file = node.dataDir().resolve("im.db");
    try {
      Files.createDirectories(node.dataDir());
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory cannot be made: " + node.dataDir(), e);
    }
    return "jdbc:sqlite:" + file;
  }
}

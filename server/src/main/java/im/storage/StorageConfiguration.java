package im.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import im.platform.config.NodeProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of this node: its pools, migrated before anybody reads. */
@Configuration
class StorageConfiguration {

  private static final Logger log = LoggerFactory.getLogger(StorageConfiguration.class);

  @Bean
  Engine engine(NodeProperties node, StorageProperties storage) {
    return storage.isMariaDb()
        ? new MariaDbEngine(storage)
        : new SqliteEngine(sqliteUrl(node, storage), storage.readers());
  }

  private static String sqliteUrl(NodeProperties node, StorageProperties storage) {
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

  @Bean
  HikariDataSource writers(Engine engine, StorageProperties storage) throws SQLException {
    HikariDataSource source = source("writer", engine.writerPool());
    try (Connection connection = source.getConnection()) {
      engine.begin(connection);
      check(engine.durabilityFaults(connection), storage.requireDurable());
      engine.prepare(connection);
      engine.commit(connection);
    }
    return source;
  }

  private static void check(List<String> faults, boolean refuse) {
    if (faults.isEmpty()) {
      return;
    }
    String found = "the database may lose what it committed: " + String.join("; ", faults);
    if (refuse) {
      throw new IllegalStateException(found + " (im.storage.require-durable)");
    }
    log.warn(found);
  }

  @Bean
  HikariDataSource readers(Engine engine, Flyway migrated) {
    return source("reader", engine.readerPool());
  }

  private static HikariDataSource source(String name, HikariConfig pool) {
    pool.setPoolName(name);
    return new HikariDataSource(pool);
  }

  @Bean
  Flyway migrated(HikariDataSource writers, Engine engine) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(writers)
            .locations("classpath:db/migration", engine.ownMigrations())
            .load();
    flyway.migrate();
    return flyway;
  }

  @Bean
  Database database(HikariDataSource readers, HikariDataSource writers, Engine engine) {
    return new Database(readers, writers, engine);
  }
}

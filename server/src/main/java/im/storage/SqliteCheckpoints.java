package im.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties SQLite's write-ahead log. By default a commit does that every thousand pages, and whoever
 * waits for it waits long; here a thread of its own copies the pages beside the writers, and holds
 * them up only for the last few, so that the log begins anew. The pages that are written again and
 * again are copied once. Does nothing on another engine.
 */
@Component
class SqliteCheckpoints implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SqliteCheckpoints.class);
  private static final long LOOK_MILLIS = 100;

  /** Of 4 KiB each. */
  private static final int PAGES = 4_000;

  private final Engine engine;
  private final Database database;
  private volatile @Nullable Thread thread;

  SqliteCheckpoints(Engine engine, Database database) {
    this.engine = engine;
    this.database = database;
  }

  @Override
  public void start() {
    if (engine instanceof SqliteEngine sqlite) {
      thread = Thread.ofPlatform().name("sqlite-checkpoint").daemon().start(() -> run(sqlite));
    }
  }

  private void run(SqliteEngine sqlite) {
    try (Connection connection = sqlite.connect();
        Statement statement = connection.createStatement()) {
      while (thread != null) {
        Thread.sleep(LOOK_MILLIS);
        checkpointIfDue(statement);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.error("the write-ahead log is no longer emptied", e);
    }
  }

  private void checkpointIfDue(Statement statement) {
    try {
      if (pages(statement, "NOOP") >= PAGES) {
        pages(statement, "PASSIVE");
        database.betweenWrites(() -> pages(statement, "PASSIVE"));
      }
    } catch (SQLException e) {
      log.warn("the write-ahead log was not emptied; it is tried again", e);
    }
  }

  /** Runs a checkpoint; gives how many pages the log holds. */
  private static int pages(Statement statement, String mode) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
      row.next();
      return row.getInt(2);
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}

package im.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * The SQL database: reads, and writes in transactions. A write that is called within a write joins
 * its transaction. Writers queue in the order of their coming, one for each write connection
 * (SQLite has one). Blocking: for virtual threads and the log's own threads, never for an event
 * loop.
 *
 * <p>Writes run beside each other where the engine lets them: what one reads and relies on it
 * {@link #lock}s first. One that collided with another is run again, so it does nothing but read
 * and write here and ask for what is to follow {@link #afterCommit}.
 *
 * <p>Every method throws jOOQ's {@link DataAccessException}; a write that threw has changed
 * nothing, unless the commit itself threw: then its outcome is unknown.
 */
public final class Database {

  /** Work on a plain connection, within a transaction that this class ends. */
  @FunctionalInterface
  public interface ConnectionWork<T> {
    T run(Connection connection) throws SQLException;
  }

  private record Transaction(DSLContext sql, List<Runnable> afterCommit) {}

  private static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();
  private static final int TRIES = 4;

  private final HikariDataSource readers;
  private final DataSource writers;
  private final Engine engine;
  private final Semaphore writePermits;
  private final Configuration configuration;

  Database(HikariDataSource readers, DataSource writers, Engine engine) {
    this.readers = readers;
    this.writers = writers;
    this.engine = engine;
    this.writePermits = new Semaphore(engine.writers(), true);
    this.configuration =
        new DefaultConfiguration()
            .set(engine.dialect())
            .set(new org.jooq.conf.Settings().withRenderSchema(false));
  }

  public SQLDialect dialect() {
    return engine.dialect();
  }

  /** Reads; within a write it sees what that write has done. */
  public <T> T read(Function<DSLContext, T> query) {
    if (CURRENT.isBound()) {
      return query.apply(CURRENT.get().sql());
    }
    return readAgainIfLost(connection -> query.apply(DSL.using(configuration.derive(connection))));
  }

  /**
   * The database may have gone and come back since the pooled connections were last used: where one
   * is found broken, the others are too.
   */
  private <T> T readAgainIfLost(ConnectionWork<T> work) {
    try {
      return readOnce(work);
    } catch (DataAccessException e) {
      if (!Faults.isLostConnection(e)) {
        throw e;
      }
      readers.getHikariPoolMXBean().softEvictConnections();
      return readOnce(work);
    }
  }

  private <T> T readOnce(ConnectionWork<T> work) {
    try (Connection connection = readers.getConnection()) {
      return work.run(connection);
    } catch (SQLException e) {
      throw new DataAccessException("the read failed: " + e.getMessage(), e);
    }
  }

  /** Does the work in one transaction, durable when this returns. */
  public <T> T write(Function<DSLContext, T> work) {
    if (CURRENT.isBound()) {
      return work.apply(CURRENT.get().sql());
    }
    for (int tried = 1; ; tried++) {
      try {
        return writeOnce(work);
      } catch (DataAccessException e) {
        if (tried == TRIES || e instanceof OutcomeUnknownException || !isCollision(e)) {
          throw e;
        }
      }
    }
  }

  private <T> T writeOnce(Function<DSLContext, T> work) {
    List<Runnable> afterCommit = new ArrayList<>();
    T result =
        writeWith(
            connection -> {
              DSLContext sql = DSL.using(configuration.derive(connection));
              return ScopedValue.where(CURRENT, new Transaction(sql, afterCommit))
                  .call(() -> work.apply(sql));
            });
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /** As {@link #write}, for work that gives nothing back. */
  public void execute(Consumer<DSLContext> work) {
    this.<Boolean>write(
        sql -> {
          work.accept(sql);
          return true;
        });
  }

  /**
   * Locks rows, in the order of their ids, until the write around this call ends; rows that are not
   * there are passed over. In SQLite the write itself is the lock.
   */
  public void lock(TableField<?, UUID> id, Collection<UUID> ids) {
    if (dialect() == SQLDialect.SQLITE) {
      return;
    }
    CURRENT
        .get()
        .sql()
        .select(id)
        .from(id.getTable())
        .where(id.in(ids))
        .orderBy(id)
        .forUpdate()
        .fetch();
  }

  /** Whether a row was refused, rather than the engine failing. */
  public static boolean isConstraint(DataAccessException error) {
    return Faults.isConstraint(error);
  }

  /** Whether the transaction stood in another's way and is to be run again. */
  public static boolean isCollision(DataAccessException error) {
    return Faults.isCollision(error);
  }

  /**
   * Runs the action once the transaction around this call is durable; at once where there is none.
   */
  public static void afterCommit(Runnable action) {
    if (CURRENT.isBound()) {
      CURRENT.get().afterCommit().add(action);
    } else {
      action.run();
    }
  }

  /** As {@link #write} on the plain connection: for the log's few statements. Joins nothing. */
  public <T> T writeWith(ConnectionWork<T> work) {
    writePermits.acquireUninterruptibly();
    try (Connection connection = writers.getConnection()) {
      return inTransaction(connection, work);
    } catch (SQLException e) {
      throw new DataAccessException("the write failed: " + e.getMessage(), e);
    } finally {
      writePermits.release();
    }
  }

  /** Something that the engine does for itself. */
  @FunctionalInterface
  interface Upkeep<T> {
    T run() throws SQLException;
  }

  /** Runs something while no write is under way. */
  <T> T betweenWrites(Upkeep<T> upkeep) throws SQLException {
    writePermits.acquireUninterruptibly(engine.writers());
    try {
      return upkeep.run();
    } finally {
      writePermits.release(engine.writers());
    }
  }

  private <T> T inTransaction(Connection connection, ConnectionWork<T> work) throws SQLException {
    engine.begin(connection);
    try {
      T result = work.run(connection);
      commit(connection);
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private void commit(Connection connection) {
    try {
      engine.commit(connection);
    } catch (SQLException e) {
      throw new OutcomeUnknownException(e);
    }
  }

  /** Where even that fails the engine has rolled back, or does so when the connection is gone. */
  private void rollBack(Connection connection, Throwable reason) {
    try {
      engine.rollBack(connection);
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}

package im.storage;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.SQLDialect;

/** What differs between the SQL engines that the server runs on. */
interface Engine {

  SQLDialect dialect();

  /** Where the migrations are that only this engine understands. */
  String ownMigrations();

  /** How many transactions write at once. */
  int writers();

  /** A pool of connections that write, with transactions that are durable at their commit. */
  HikariConfig writerPool();

  /** A pool of connections that only read, and see every commit that returned. */
  HikariConfig readerPool();

  /** Begins a transaction that will write. */
  void begin(Connection connection) throws SQLException;

  /** Ends it; what it wrote is durable when this returns. */
  void commit(Connection connection) throws SQLException;

  void rollBack(Connection connection) throws SQLException;

  /** Makes an empty database ready for the first migration; does nothing to another. */
  void prepare(Connection connection) throws SQLException;

  /** What is set so that an acknowledged message could be lost; empty where all is well. */
  List<String> durabilityFaults(Connection connection) throws SQLException;
}

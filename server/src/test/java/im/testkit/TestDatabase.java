package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * The engine that this run of the tests is on: SQLite, or with {@code -Dtest.database=mariadb} a
 * MariaDB of this process's own.
 */
final class TestDatabase {

  private static final class Shared {
    private static final MariaDbServer SERVER = start();

    private static MariaDbServer start() {
      try {
        return MariaDbServer.start(Files.createTempDirectory("im-test-mariadb-"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private TestDatabase() {}

  /** The settings of a server with a database of its own. */
  static Map<String, String> settings() {
    return switch (System.getProperty("test.database", "sqlite")) {
      case "sqlite" -> Map.of();
      case "mariadb" -> Map.of("im.storage.url", Shared.SERVER.newDatabase());
      case String other -> throw new IllegalArgumentException("test.database=" + other);
    };
  }
}

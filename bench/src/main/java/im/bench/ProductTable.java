package im.bench;

import im.testkit.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table {@code message}, made for a yardstick by the statements of the server's migrations. */
final class ProductTable {

  private static final Path MIGRATIONS = Path.of("BOOT-INF", "classes", "db", "migration");
  private static final Pattern ABOUT_IT =
      Pattern.compile(
          "(?s)\\s*(CREATE TABLE message |ALTER TABLE message |CREATE .*INDEX .* ON message ).*");

  private ProductTable() {}

  /** Makes it in an empty database. */
  static void create(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements()) {
        statement.execute(sql);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the table message was not made", e);
    }
  }

  private static List<String> statements() throws IOException {
    Path jar = Path.of(ServerCommand.jar().program().getLast());
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> scripts = Files.list(files.getPath(MIGRATIONS.toString()))) {
      return scripts
          .filter(script -> script.toString().endsWith(".sql"))
          .sorted(Comparator.comparingInt(ProductTable::version))
          .flatMap(script -> statements(read(script)))
          .toList();
    }
  }

  /** What a script says of this table, in its order. */
  static Stream<String> statements(String script) {
    return Stream.of(script.replaceAll("--.*", "").split(";", -1))
        .filter(statement -> ABOUT_IT.matcher(statement).matches());
  }

  /** The N of {@code VN__name.sql}. */
  private static int version(Path script) {
    String name = script.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  private static String read(Path script) {
    try {
      return Files.readString(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

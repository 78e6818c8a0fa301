package im.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's programs: the system's own or, where it has none, those that the build then has beside
 * the test's classes.
 *
 * @param server {@code mariadbd}
 * @param installer the script that makes a data directory
 * @param base where the distribution is unpacked; null for the system's own
 */
record MariaDbPrograms(Path server, Path installer, @Nullable Path base) {

  private static final List<String> FOLDERS =
      List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

  static MariaDbPrograms find() {
    Path server = maybeFind("mariadbd");
    Path installer = maybeFind("mariadb-install-db");
    if (server != null && installer != null) {
      return new MariaDbPrograms(server, installer, null);
    }
    Path carried = CarriedMariaDb.maybeUnpack();
    if (carried == null) {
      throw new IllegalStateException(
          "mariadbd is missing: install MariaDB (Debian: apt-get install mariadb-server-core)");
    }
    return new MariaDbPrograms(
        carried.resolve("bin/mariadbd"), carried.resolve("scripts/mariadb-install-db"), carried);
  }

  private static @Nullable Path maybeFind(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(":", -1)), FOLDERS.stream())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Where the server finds its messages, if not in the system's places. */
  List<String> serverOptions() {
    return base == null ? List.of() : List.of("--basedir=" + base);
  }

  /** Makes a data directory whose administrator needs no password. */
  void install(Path dataDir) {
    List<String> line = new ArrayList<>();
    line.add(installer.toString());
    line.add("--no-defaults");
    line.addAll(serverOptions());
    line.addAll(
        List.of(
            "--user=" + System.getProperty("user.name"),
            "--datadir=" + dataDir,
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    try {
      Files.createDirectories(dataDir);
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("MariaDB's data directory was not made:\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

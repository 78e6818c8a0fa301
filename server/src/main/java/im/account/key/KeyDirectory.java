package im.account.key;

import im.platform.config.NodeProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The directory {@code keys} in the data directory, mode 0700. */
@Component
class KeyDirectory {

  private final Path directory;

  KeyDirectory(NodeProperties node) {
    this.directory = node.dataDir().resolve("keys");
    try {
      Files.createDirectories(directory);
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("the key directory cannot be made: " + directory, e);
    }
  }

  PrivateFile file(String name) {
    return new PrivateFile(directory.resolve(name));
  }

  /** The files of that ending, by name. */
  List<PrivateFile> list(String ending) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(PrivateFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

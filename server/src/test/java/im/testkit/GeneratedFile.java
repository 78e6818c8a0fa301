package im.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is made from the code; {@code ./im test --update} writes it. */
public final class GeneratedFile {

  private GeneratedFile() {}

  /** Holds the committed file against what the code makes of it now. */
  public static void check(String path, String content) {
    Path file = repository().resolve(path);
    try {
      if (Boolean.getBoolean("test.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is out of date; write it anew with: ./im test --update", path)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository's root, from a module's directory. */
  public static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("server")) ? here : here.resolve("..").normalize();
  }
}

package im.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One measurement as it is kept: what was run on what, and the figures. */
final class Report {

  private final String name;
  private final Instant begun;
  private final List<String> lines = new ArrayList<>();

  Report(String name, String title, Instant begun) {
    this.name = name;
    this.begun = begun;
    line("# " + title).line("");
  }

  Report line(String line) {
    lines.add(line);
    return this;
  }

  /** A bullet: a fact about how it was measured. */
  Report fact(String what, Object value) {
    return line("- " + what + ": " + value);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Writes {@code <date>-<name>.md} into the directory. */
  Path write(Path directory) throws IOException {
    Files.createDirectories(directory);
    String date = begun.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return Files.writeString(directory.resolve(date + "-" + name + ".md"), text());
  }
}

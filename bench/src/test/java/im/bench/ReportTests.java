package im.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

  @Test
  void aReportIsKeptUnderItsDateAndName(@TempDir Path results) throws Exception {
    Report report = new Report("disk", "Bytes", Instant.parse("2026-11-23T23:59:59Z"));
    Path file = report.fact("machine", Machine.describe()).write(results);

    assertThat(file).hasFileName("2026-11-23-disk.md");
    assertThat(Files.readString(file)).startsWith("# Bytes\n\n- machine: ").contains("processors");
  }

  @Test
  void syncingTheDiskTakesSomeTime(@TempDir Path dir) throws Exception {
    assertThat(new Directory(dir).syncMillis()).isPositive();
    assertThat(dir).isEmptyDirectory();
  }
}

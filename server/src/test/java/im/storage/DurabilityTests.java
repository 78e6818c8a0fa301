package im.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.testkit.MariaDbServer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that would lose what it committed is not taken for one that keeps it. */
class DurabilityTests {

  @Test
  void aDatabaseThatDoesNotSyncIsRefusedWhereItMustBeDurable(@TempDir Path dir) {
    try (MariaDbServer database = MariaDbServer.start(dir, "--innodb-flush-log-at-trx-commit=2")) {
      String url = "im.storage.url=" + database.newDatabase();
      assertThatThrownBy(() -> TestServer.start(url, "im.storage.require-durable=true"))
          .hasStackTraceContaining("innodb_flush_log_at_trx_commit is 2; set it to 1");
      try (TestServer warned = TestServer.start(url)) {
        assertThat(new TestClient(warned.uri()).register("ann").id()).isNotEmpty();
      }
    }
  }
}

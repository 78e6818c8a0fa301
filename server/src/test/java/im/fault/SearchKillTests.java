package im.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while the search's index is behind the log. */
@Tag("fault")
class SearchKillTests {

  private static final int KILLS = 2;
  private static final int MESSAGES = 30;

  @TempDir private Path dir;

  @Test
  void whatWasSentBeforeAKillIsFoundAfterTheNextStart() {
    try (ServerProcess server =
        ServerProcess.start(
            ServerCommand.classpath()
                .with("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            dir.resolve("data"),
            "im.limits.scale=1000")) {
      TestUser ann = new TestClient(server.uri()).register("ann");
      String chat = ann.direct(ann);
      for (int kill = 1; kill <= KILLS; kill++) {
        for (int i = 0; i < MESSAGES; i++) {
          ann.send(chat, "kill" + kill);
        }
        server.kill();
        server.restart();
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        String query = "/messages/search?limit=100&query=kill" + kill;
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(
                () ->
                    assertThat(ann.rest().get(query).expect(200).path("items").size())
                        .isEqualTo(MESSAGES));
      }
    }
  }
}

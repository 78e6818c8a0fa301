package im.fault;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.ServerCommand;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is scheduled outlives {@code kill -9}. */
@Tag("fault")
class ScheduleKillTests {

  @TempDir private Path dir;

  @Test
  void whatFellDueWhileTheServerWasDownIsSentOnceWhenItIsBack() {
    try (ServerProcess server =
        ServerProcess.start(
            ServerCommand.classpath(), dir.resolve("data"), "im.limits.scale=1000")) {
      TestClient client = new TestClient(server.uri());
      TestUser ann = client.register("ann");
      TestUser bob = client.register("bob").befriend(ann);
      String chat = ann.directBothWays(bob);
      Instant sendAt = Instant.now().plusSeconds(2);
      schedule(ann, chat, "due", sendAt);
      schedule(ann, chat, "later", sendAt.plus(Duration.ofDays(1)));
      server.kill();
      assertThat(Instant.now()).as("killed before its time").isBefore(sendAt);
      awaitTime(sendAt);
      server.restart();
      try (TestSocket peer = bob.connect()) {
        if (bob.messages(chat).isEmpty()) {
          peer.await("message.new");
        }
      }
      assertThat(bob.messages(chat).valueStream().map(m -> m.path("clientId").asString()))
          .containsExactly("due");
      assertThat(
              ann.rest().get("/scheduled").expect(200).at("/items/0/message/clientId").asString())
          .isEqualTo("later");
    }
  }

  private static void schedule(TestUser user, String chat, String clientId, Instant sendAt) {
    Object wish =
        object(
            "sendAt",
            sendAt.toString(),
            "clientId",
            clientId,
            "type",
            "text",
            "body",
            object("text", "hello"));
    user.rest().post("/conversations/" + chat + "/scheduled", wish).expect(201);
  }

  private static void awaitTime(Instant time) {
    while (Instant.now().isBefore(time)) {
      LockSupport.parkNanos(Duration.between(Instant.now(), time).toNanos());
    }
  }
}

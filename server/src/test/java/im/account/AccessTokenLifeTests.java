package im.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTokenLifeTests {

  @Test
  void aLifeOfSecondsIsOne() {
    try (TestServer server = TestServer.start("im.account.access-token-ttl=2s")) {
      TestUser alice = new TestClient(server.uri()).register("alice");
      assertThat(alice.rest().get("/me").status()).isEqualTo(200);
      await().atMost(Duration.ofSeconds(5)).until(() -> alice.rest().get("/me").status() == 401);
      assertThat(alice.refresh().path("expiresIn").asInt()).isEqualTo(2);
      assertThat(alice.rest().get("/me").status()).isEqualTo(200);
    }
  }
}

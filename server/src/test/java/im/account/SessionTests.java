package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SessionTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser alice = client.register("alice");

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(session -> ids.add(session.path("id").asString()));
    return ids;
  }

  @Test
  void theListShowsOwnDevicesAndNothingElse() {
    TestUser phone = alice.again("phone");
    client.register("bob");
    JsonNode page = phone.rest().get("/sessions").expect(200);
    assertThat(ids(page)).containsExactly(phone.sessionId(), alice.sessionId());
    assertThat(page.path("nextCursor").isNull()).isTrue();
    JsonNode first = page.at("/items/0");
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder("id", "device", "ip", "createdAt", "lastSeenAt", "current");
    assertThat(first.at("/device/name").asString()).isEqualTo("phone");
    assertThat(first.path("ip").asString()).isEqualTo("127.0.0.1");
    assertThat(first.path("current").asBoolean()).isTrue();
    assertThat(page.at("/items/1/current").asBoolean()).isFalse();
    assertThat(page.at("/items/1/device").isNull()).isTrue();
  }

  @Test
  void theListComesInPages() {
    TestUser second = alice.again("a");
    TestUser third = alice.again("b");
    JsonNode page = alice.rest().get("/sessions?limit=2").expect(200);
    assertThat(ids(page)).containsExactly(third.sessionId(), second.sessionId());
    String cursor = page.path("nextCursor").asString();
    JsonNode rest = alice.rest().get("/sessions?limit=2&cursor=" + cursor).expect(200);
    assertThat(ids(rest)).containsExactly(alice.sessionId());
    assertThat(rest.path("nextCursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "cursor="})
  void aWrongPageIsInvalid(String query) {
    assertThat(alice.rest().get("/sessions?" + query).problem().status()).isEqualTo(400);
  }

  @Test
  void aRevokedSessionsTokensAreUselessAtOnce() {
    TestUser phone = alice.again("phone");
    assertThat(phone.rest().get("/me").status()).isEqualTo(200);
    assertThat(alice.rest().delete("/sessions/" + phone.sessionId()).status()).isEqualTo(204);
    assertThat(phone.rest().get("/me").problem().code()).isEqualTo("unauthenticated");
    Object token = object("refreshToken", phone.refreshToken());
    assertThat(client.rest().post("/sessions/refresh", token).status()).isEqualTo(401);
    assertThat(ids(alice.rest().get("/sessions").expect(200))).containsExactly(alice.sessionId());
  }

  @Test
  void revokingAgainIsNoError() {
    TestUser phone = alice.again("phone");
    for (int i = 0; i < 2; i++) {
      assertThat(alice.rest().delete("/sessions/" + phone.sessionId()).status()).isEqualTo(204);
    }
  }

  @Test
  void othersSessionsAndNoSessionsAreNotFound() {
    TestUser bob = client.register("bob");
    for (String id : List.of(bob.sessionId(), UUID.randomUUID().toString(), "x", "..%2f")) {
      assertThat(alice.rest().delete("/sessions/" + id).problem().status()).isEqualTo(404);
    }
    assertThat(bob.rest().get("/me").status()).isEqualTo(200);
  }

  @Test
  void loggingOutEndsTheCurrentSessionOnly() {
    TestUser phone = alice.again("phone");
    assertThat(phone.rest().delete("/sessions/current").status()).isEqualTo(204);
    assertThat(phone.rest().delete("/sessions/current").status()).isEqualTo(401);
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
  }
}

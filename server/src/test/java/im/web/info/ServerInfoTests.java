package im.web.info;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestServer;
import im.web.RawHttp;
import im.web.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerInfoTests {

  private static Answer get(String path) {
    return RawHttp.send(
        TestServer.shared().uri(), "", "GET " + path + " HTTP/1.1", "Host: localhost");
  }

  @Test
  void aServingNodeIsUp() {
    Answer answer = get("/api/v1/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void theServerInfoHoldsWhatClientsNeed() {
    JsonNode info = new JsonMapper().readTree(get("/api/v1/server").body());
    assertThat(info.path("name").asString()).isEqualTo("im");
    assertThat(info.path("version").asString()).isNotBlank();
    assertThat(info.path("registration").asString()).isIn("open", "invite", "closed");
    assertThat(info.path("maxFileBytes").isIntegralNumber()).isTrue();
    assertThat(info.path("maxFrameBytes").asInt()).isEqualTo(131_072);
    assertThat(info.path("features").isArray()).isTrue();
    assertThat(info.path("minClientVersion").asString()).isNotBlank();
  }

  @Test
  void everyLimitIsListedWithItsScale() {
    JsonNode limits = new JsonMapper().readTree(get("/api/v1/server").body()).path("limits");
    assertThat(limits.propertyNames()).contains("login", "registration", "send", "frame", "upload");
    assertThat(limits.path("login").path("count").asLong()).isEqualTo(20_000);
    assertThat(limits.path("login").path("perSeconds").asLong()).isEqualTo(60);
  }

  @Test
  void theRegistrationModeIsTheConfiguredOne() {
    try (TestServer closed = TestServer.start("im.account.registration=closed")) {
      Answer answer =
          RawHttp.send(closed.uri(), "", "GET /api/v1/server HTTP/1.1", "Host: localhost");
      assertThat(answer.body()).contains("\"registration\":\"closed\"");
    }
  }
}

package im.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestServer;
import im.web.RawHttp;
import im.web.RawHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTests {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            "im.http.allowed-origins=https://chat.example.org",
            "im.http.trusted-proxies=127.0.0.0/8",
            "im.limits.scale=1",
            "im.limits.rules.request.count=5",
            "im.limits.rules.request.per=1h");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer send(String request, String... headers) {
    List<String> lines = new ArrayList<>(List.of(request + " HTTP/1.1", "Host: im.test:8080"));
    lines.addAll(List.of(headers));
    return RawHttp.send(server.uri(), "", lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/v1/health", "/api/v1/none", "/none.js", "/%", "/api/docs/", "/%00"})
  void everyAnswerBearsTheSecurityHeaders(String path) {
    Answer answer = send("GET " + path);
    assertThat(answer.header("content-security-policy"))
        .startsWith("default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(answer.header("permissions-policy")).contains("camera=(self)");
    assertThat(answer.header("strict-transport-security")).isEmpty();
    assertThat(answer.header("server")).isEmpty();
  }

  @Test
  void anUnreadableRequestLineBearsThemToo() {
    Answer answer = RawHttp.send(server.uri(), "", "GET  HTTP/1.1", "Host: im.test");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test",
        "null",
        "https://chat.example.org.evil.test",
        "https://evil.chat.example.org",
        "http://chat.example.org",
        "https://chat.example.org:444",
        "https://im.test:8080@evil.test",
        "file://",
        "x"
      })
  void otherOriginsGetNoCorsHeader(String origin) {
    Answer answer = send("GET /api/v1/health", "Origin: " + origin);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("access-control-allow-origin")).isEmpty();
    Answer preflight =
        send("OPTIONS /api/v1/health", "Origin: " + origin, "Access-Control-Request-Method: GET");
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.header("access-control-allow-origin")).isEmpty();
  }

  @Test
  void aConfiguredOriginGetsTheCorsHeaders() {
    Answer answer = send("GET /api/v1/health", "Origin: https://chat.example.org");
    assertThat(answer.header("access-control-allow-origin")).isEqualTo("https://chat.example.org");
    assertThat(answer.header("vary")).contains("Origin");
    Answer preflight =
        send(
            "OPTIONS /api/v1/health",
            "Origin: https://chat.example.org",
            "Access-Control-Request-Method: PATCH",
            "Access-Control-Request-Headers: authorization");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("access-control-allow-methods")).contains("PATCH");
    assertThat(preflight.header("access-control-allow-headers")).contains("Authorization");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Origin: https://evil.test", "Origin: null", "Sec-Fetch-Site: cross-site"})
  void foreignPagesChangeNothingWithAmbientAuthority(String header) {
    assertThat(send("POST /none", header).status()).isEqualTo(403);
    assertThat(send("POST /none", header, "Cookie: a=b", "Authorization: Bearer x").status())
        .isEqualTo(403);
    assertThat(send("POST /none", header, "Authorization: Bearer x").status()).isNotEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://im.test:8080",
        "Origin: HTTP://IM.TEST:8080",
        "Origin: https://chat.example.org",
        "Sec-Fetch-Site: same-origin",
        "X-Nothing: 1"
      })
  void ownPagesMay(String header) {
    assertThat(send("POST /none", header).status()).isEqualTo(404);
  }

  @Test
  void anAddressMayAskOnlySoOftenAndHealthAlways() {
    for (int i = 0; i < 5; i++) {
      assertThat(send("GET /api/v1/server", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
    }
    Answer refused = send("GET /api/v1/server", "X-Forwarded-For: 198.51.100.7, 192.0.2.1");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
    assertThat(send("GET /api/v1/server", "X-Forwarded-For: 192.0.2.2").status()).isEqualTo(200);
    assertThat(send("GET /api/v1/health", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
  }
}

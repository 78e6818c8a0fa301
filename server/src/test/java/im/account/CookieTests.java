package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import java.net.HttpCookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CookieTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final String origin = server.uri().toString();
  private final Answer registered = register();

  private Answer register(String... headers) {
    Object wish =
        object(
            "username",
            TestClient.unique("browser"),
            "password",
            TestClient.PASSWORD,
            "cookie",
            true);
    return client.rest().call("POST", "/accounts", wish, headers);
  }

  private static String cookie(Answer answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String value(Answer answer, String name) {
    return HttpCookie.parse(cookie(answer, name)).getFirst().getValue();
  }

  private Answer refresh(String token, String... originHeader) {
    String[] headers =
        originHeader.length == 0
            ? new String[] {"Cookie", "im_refresh=" + token}
            : new String[] {"Cookie", "im_refresh=" + token, "Origin", originHeader[0]};
    return client.rest().call("POST", "/sessions/refresh", null, headers);
  }

  @Test
  void theRefreshTokenComesAsACookieInsteadOfInTheBody() {
    JsonNode grant = registered.expect(201);
    assertThat(grant.has("refreshToken")).isTrue();
    assertThat(grant.path("refreshToken").isNull()).isTrue();
    assertThat(cookie(registered, "im_refresh"))
        .contains("; Path=/api/v1/sessions;", "; HttpOnly", "; SameSite=Strict", "Max-Age=2592000")
        .doesNotContain("; Secure", "Domain");
    assertThat(cookie(registered, "im_files"))
        .contains("; Path=/files;", "; HttpOnly", "; SameSite=Strict", "Max-Age=86400")
        .doesNotContain("; Secure", "Domain");
  }

  @Test
  void behindTlsTheCookiesAreSecure() {
    Answer answer = register("X-Forwarded-Proto", "https");
    assertThat(cookie(answer, "im_refresh")).contains("; Secure");
    assertThat(cookie(answer, "im_files")).contains("; Secure");
  }

  @Test
  void refreshWithoutABodyUsesTheCookie() {
    String first = value(registered, "im_refresh");
    Answer answer = refresh(first, origin);
    assertThat(answer.expect(200).path("refreshToken").isNull()).isTrue();
    String second = value(answer, "im_refresh");
    assertThat(second).isNotEqualTo(first);
    assertThat(value(answer, "im_files")).isNotEmpty();
    refresh(second, origin).expect(200);
  }

  @Test
  void refreshByCookieNeedsAnAllowedOrigin() {
    String token = value(registered, "im_refresh");
    assertThat(refresh(token).problem().code()).isEqualTo("forbidden");
    for (String foreign : List.of("https://evil.example", "null", origin + ".evil.example")) {
      assertThat(refresh(token, foreign).status()).as(foreign).isEqualTo(403);
    }
    refresh(token, origin).expect(200);
  }

  @Test
  void withoutACookieThereIsNothingToRefresh() {
    Answer answer = client.rest().call("POST", "/sessions/refresh", null, "Origin", origin);
    assertThat(answer.problem().code()).isEqualTo("unauthenticated");
  }

  @Test
  void logOutTakesBothCookiesAway() {
    String token = "Bearer " + registered.expect(201).path("accessToken").asString();
    Answer answer = client.rest().call("DELETE", "/sessions/current", null, "Authorization", token);
    assertThat(answer.status()).isEqualTo(204);
    assertThat(cookie(answer, "im_refresh"))
        .startsWith("im_refresh=;")
        .contains("Path=/api/v1/sessions", "Max-Age=0");
    assertThat(cookie(answer, "im_files")).startsWith("im_files=;").contains("Path=/files");
    assertThat(refresh(value(registered, "im_refresh"), origin).status()).isEqualTo(401);
  }

  @Test
  void aFilesPassOpensFilesWhileItsSessionLives() {
    LoginCheck check = server.bean(LoginCheck.class);
    JsonNode grant = registered.expect(201);
    String pass = value(registered, "im_files");
    assertThat(check.maybeCheckFilesPass(pass).orElseThrow().sessionId().toString())
        .isEqualTo(grant.path("sessionId").asString());
    assertThat(check.maybeCheckFilesPass(pass + "x")).isEmpty();
    assertThat(check.maybeCheckFilesPass(value(registered, "im_refresh"))).isEmpty();
    String bearer = "Bearer " + pass;
    assertThat(client.rest().call("GET", "/me", null, "Authorization", bearer).status())
        .isEqualTo(401);
    client
        .rest()
        .call(
            "DELETE",
            "/sessions/current",
            null,
            "Authorization",
            "Bearer " + grant.path("accessToken").asString());
    assertThat(check.maybeCheckFilesPass(pass)).isEmpty();
  }
}

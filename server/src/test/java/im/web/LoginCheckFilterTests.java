package im.web;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginCheckFilterTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /me",
        "PATCH /me",
        "DELETE /me",
        "PUT /me/password",
        "GET /sessions",
        "DELETE /sessions/current",
        "DELETE /sessions/x",
        "GET /users",
        "GET /users/x",
        "GET /contacts",
        "GET /blocks",
        "POST /contact-requests",
        "GET /no/such/route",
        "GET /invites/x",
        "POST /sessions/x",
        "GET //api;x=1/v1/me",
        "GET //%61pi/v1/me",
        "GET //api/v1/accounts/../me"
      })
  void whatIsNotPublicNeedsALogin(String call) {
    String[] words = call.split(" ", -1);
    Answer answer = client.rest().call(words[0], words[1], null);
    assertThat(answer.status()).isIn(401, 400, 404);
    if (!words[1].startsWith("//")) {
      assertThat(answer.problem().code()).isEqualTo("unauthenticated");
    }
  }

  @Test
  void onlyOneBearerTokenIsHeard() {
    TestUser alice = client.register("alice");
    String token = alice.accessToken();
    assertThat(as("bearer " + token)).isEqualTo(200);
    assertThat(as("BEARER  " + token)).isEqualTo(200);
    for (String header : List.of(token, "Basic " + token, "Bearer", "Bearer ", "Token " + token)) {
      assertThat(as(header)).as(header).isEqualTo(401);
    }
    assertThat(client.rest().get("/me?token=" + token).status()).isEqualTo(401);
    assertThat(client.rest().get("/me?access_token=" + token).status()).isEqualTo(401);
  }

  private int as(String authorization) {
    return client.rest().call("GET", "/me", null, "Authorization", authorization).status();
  }
}

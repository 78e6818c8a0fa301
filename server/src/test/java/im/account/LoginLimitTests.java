package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoginLimitTests {

  private static final TestServer SERVER =
      TestServer.start(
          "im.limits.scale=1",
          "im.limits.rules.login.count=45",
          "im.limits.rules.login.per=1h",
          "im.limits.rules.login-account.count=5",
          "im.limits.rules.login-account.per=1h",
          "im.limits.rules.registration.count=3",
          "im.limits.rules.registration.per=1h");

  private final TestClient client = new TestClient(SERVER.uri());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private Answer logIn(String username, String password) {
    return client.rest().post("/sessions", object("username", username, "password", password));
  }

  @Test
  void guessersAreHeldBackByAccountThenByAddress() {
    TestUser victim = client.register("victim");
    TestUser other = client.register("other");
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(victim.username(), "guess " + i).status()).isEqualTo(401);
    }
    assertThat(logIn(victim.username(), victim.password()).status())
        .as("from where the account was entered before it is never locked out")
        .isEqualTo(201);
    for (int i = 0; i < 4; i++) {
      assertThat(logIn(victim.username(), "guess " + i).status()).isEqualTo(401);
    }
    Answer limited = logIn(victim.username(), victim.password());
    assertThat(limited.problem().code()).isEqualTo("rate_limited");
    assertThat(limited.status()).isEqualTo(429);
    for (int i = 0; i < 10; i++) {
      assertThat(logIn("nobody", "guess " + i).status())
          .as("a name that nobody bears is held back no sooner")
          .isEqualTo(401);
    }
    assertThat(logIn("nobody", "guess").status()).isEqualTo(429);

    assertThat(logIn(other.username(), other.password()).status()).isEqualTo(201);
    Problem problem = null;
    for (int i = 0; i < 45 && problem == null; i++) {
      Answer answer = logIn("nobody_" + i, "guess");
      problem = answer.status() == 429 ? answer.problem() : null;
    }
    assertThat(problem).isNotNull();
    assertThat(logIn(other.username(), other.password()).status()).isEqualTo(429);

    assertThat(client.register("third").id()).isNotEmpty();
    assertThat(Problem.thrownBy(() -> client.register("fourth")).status()).isEqualTo(429);
  }
}

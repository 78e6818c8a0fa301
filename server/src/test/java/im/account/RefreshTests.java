package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RefreshTests {

  private final TestClient client = ClockedServer.CLIENT;
  private final TestUser alice = client.register("alice");

  private Answer refresh(@Nullable String token) {
    return client.rest().post("/sessions/refresh", object("refreshToken", token));
  }

  private static String token(JsonNode grant) {
    return grant.path("refreshToken").asString();
  }

  @Test
  void everyUseGivesAnotherTokenOfTheSameSession() {
    JsonNode second = refresh(alice.refreshToken()).expect(200);
    JsonNode third = refresh(token(second)).expect(200);
    assertThat(second.propertyNames())
        .containsExactlyInAnyOrder("user", "accessToken", "expiresIn", "refreshToken", "sessionId");
    assertThat(List.of(alice.refreshToken(), token(second), token(third))).doesNotHaveDuplicates();
    assertThat(third.path("sessionId").asString()).isEqualTo(alice.sessionId());
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
  }

  @Test
  void theOneBeforeGetsTheSameSuccessorWithinTenSeconds() {
    JsonNode second = refresh(alice.refreshToken()).expect(200);
    ClockedServer.CLOCK.advance(Duration.ofSeconds(10));
    JsonNode again = refresh(alice.refreshToken()).expect(200);
    assertThat(token(again)).isEqualTo(token(second));
    refresh(token(second)).expect(200);
  }

  @Test
  void afterTenSecondsItsReuseEndsTheSession() {
    JsonNode second = refresh(alice.refreshToken()).expect(200);
    ClockedServer.CLOCK.advance(Duration.ofMillis(10_001));
    assertThat(refresh(alice.refreshToken()).problem().code()).isEqualTo("unauthenticated");
    assertThat(refresh(token(second)).status()).isEqualTo(401);
    assertThat(alice.rest().get("/me").status()).isEqualTo(401);
  }

  @Test
  void onceItsSuccessorIsUsedItsReuseEndsTheSession() {
    JsonNode second = refresh(alice.refreshToken()).expect(200);
    JsonNode third = refresh(token(second)).expect(200);
    assertThat(refresh(alice.refreshToken()).status()).isEqualTo(401);
    assertThat(refresh(token(third)).status()).isEqualTo(401);
  }

  @Test
  void tabsThatRefreshAtOnceGetTheSameSuccessor() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> use = () -> token(refresh(alice.refreshToken()).expect(200));
      List<Future<String>> tokens = threads.invokeAll(Stream.generate(() -> use).limit(8).toList());
      assertThat(tokens.stream().map(Future::resultNow).distinct()).hasSize(1);
      refresh(tokens.getFirst().resultNow()).expect(200);
    }
  }

  @Test
  void aForgedTokenBurnsNothing() {
    String good = alice.refreshToken();
    String session = alice.sessionId();
    char last = good.charAt(good.length() - 2);
    String tampered =
        good.substring(0, good.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + good.charAt(good.length() - 1);
    String proof = good.substring(good.lastIndexOf('.') + 1);
    for (String forged :
        List.of(
            tampered,
            session + ".2." + proof,
            session + ".0." + proof,
            session + ".1.",
            "..",
            session)) {
      assertThat(refresh(forged).status()).as(forged).isEqualTo(401);
    }
    assertThat(refresh(alice.accessToken()).status()).isEqualTo(401);
    refresh(good).expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"refreshToken\":5}",
        "{\"refreshToken\":{\"$ne\":null}}",
        "{\"refreshToken\":\"\\u0000\"}",
        "{}",
        "[]"
      })
  void whatIsMalformedIsInvalid(String json) {
    assertThat(client.rest().post("/sessions/refresh", json).problem().status()).isEqualTo(400);
  }

  @Test
  void withoutAnyTokenTheOriginIsAskedFor() {
    assertThat(client.rest().call("POST", "/sessions/refresh", null).status()).isEqualTo(403);
  }

  @Test
  void aRefreshTokenIsNoAccessToken() {
    Answer answer =
        client.rest().call("GET", "/me", null, "Authorization", "Bearer " + alice.refreshToken());
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void anAccessTokenDiesWhenItSays() {
    ClockedServer.CLOCK.advance(Duration.ofSeconds(898));
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
    ClockedServer.CLOCK.advance(Duration.ofSeconds(2));
    assertThat(alice.rest().get("/me").problem().code()).isEqualTo("unauthenticated");
    alice.refresh();
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterThirtyDaysUnused() {
    for (int i = 0; i < 3; i++) {
      ClockedServer.CLOCK.advance(Duration.ofDays(30).minusSeconds(1));
      alice.refresh();
    }
    ClockedServer.CLOCK.advance(Duration.ofDays(30));
    assertThat(refresh(alice.refreshToken()).status()).isEqualTo(401);
  }

  @Test
  void aSessionEndsWhenItIsHundredAndEightyDaysOld() {
    for (int i = 0; i < 7; i++) {
      ClockedServer.CLOCK.advance(Duration.ofDays(25));
      alice.refresh();
    }
    ClockedServer.CLOCK.advance(Duration.ofDays(5));
    assertThat(refresh(alice.refreshToken()).status()).isEqualTo(401);
    assertThat(alice.rest().get("/me").status()).isEqualTo(401);
  }
}

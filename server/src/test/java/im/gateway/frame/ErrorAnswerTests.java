package im.gateway.frame;

import static org.assertj.core.api.Assertions.assertThat;

import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** The gateway's half of the error registry's conformance: every code, thrown and in a stage. */
class ErrorAnswerTests {

  private static TestServer server;

  /** Fails in the way that the frame asks for. */
  static final class FailHandler implements FrameHandler<FailHandler.Payload> {

    record Payload(@Nullable String code, boolean late) {}

    @Override
    public String op() {
      return "test.fail";
    }

    @Override
    public Class<Payload> payload() {
      return Payload.class;
    }

    @Override
    public Lane lane() {
      return Lane.ORDERED;
    }

    @Override
    public Object handle(FrameContext context, Payload payload) {
      RuntimeException failure = failure(payload.code());
      if (payload.late()) {
        return CompletableFuture.failedStage(failure);
      }
      throw failure;
    }

    private static RuntimeException failure(@Nullable String code) {
      if (code == null) {
        return new IllegalStateException("im.Secret broke");
      }
      ErrorCode known = ErrorCode.valueOf(code);
      return known == ErrorCode.RATE_LIMITED
          ? Refusal.rateLimited(Duration.ofMillis(1_500))
          : new Refusal(known, "A reason.");
    }
  }

  static class Handlers {
    @Bean
    FailHandler failHandler() {
      return new FailHandler();
    }
  }

  @BeforeAll
  static void start() {
    server = TestServer.start(List.of(Handlers.class));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode fail(@Nullable String code, boolean late) {
    try (TestSocket socket = new TestClient(server.uri()).register("ann").connect()) {
      return socket.request("test.fail", Json.object("code", code, "late", late)).join();
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyCodeIsAnsweredByItsName(ErrorCode code) {
    for (boolean late : new boolean[] {false, true}) {
      JsonNode answer = fail(code.name(), late);
      assertThat(answer.path("ok").asBoolean(true)).isFalse();
      JsonNode error = answer.path("error");
      assertThat(error.path("code").asString()).isEqualTo(code.wireName());
      assertThat(error.path("message").asString()).isNotEmpty();
      assertThat(error.has("retryAfterMs")).isEqualTo(code == ErrorCode.RATE_LIMITED);
    }
  }

  @Test
  void whatIsNobodysRefusalIsUnavailableAndTellsNothing() {
    for (boolean late : new boolean[] {false, true}) {
      JsonNode answer = fail(null, late);
      assertThat(answer.path("error").path("code").asString()).isEqualTo("unavailable");
      assertThat(answer.toString()).doesNotContain("Secret").doesNotContain("Exception");
    }
  }
}

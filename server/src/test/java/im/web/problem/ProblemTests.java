package im.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import faulty.FaultyController;
import im.platform.error.ErrorCode;
import im.testkit.TestServer;
import im.web.RawHttp;
import im.web.RawHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP half of the error registry's conformance; the gateway's half is beside its frames. */
class ProblemTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(List.of(FaultyController.class));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer get(String target) {
    return RawHttp.send(server.uri(), "", "GET " + target + " HTTP/1.1", "Host: localhost");
  }

  private static Answer post(String contentType, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return RawHttp.send(
        server.uri(),
        new String(bytes, StandardCharsets.ISO_8859_1),
        "POST /test/echo HTTP/1.1",
        "Host: localhost",
        "Content-Type: " + contentType,
        "Content-Length: " + bytes.length);
  }

  private static Answer post(String body) {
    return post("application/json", body);
  }

  private static JsonNode problem(Answer answer, ErrorCode code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(code.status());
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(code.status());
    assertThat(problem.path("code").asString()).isEqualTo(code.wireName());
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "secret", "im.", "java", "jackson");
    return problem;
  }

  private static void assertField(Answer answer, String field) {
    JsonNode error = problem(answer, ErrorCode.INVALID_REQUEST).path("errors").path(0);
    assertThat(error.path("field").asString()).as(answer.body()).isEqualTo(field);
    assertThat(error.path("message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyCodeBecomesItsProblem(ErrorCode code) {
    problem(get("/test/refusal/" + code.name()), code);
  }

  @Test
  void rateLimitedSaysWhenToRepeatInWholeSeconds() {
    assertThat(get("/test/refusal/RATE_LIMITED").header("retry-after")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/test/database", "/test/bug"})
  void whatTheServerCannotHelpIsUnavailable(String path) {
    problem(get(path), ErrorCode.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/files/none", "/none.js", "/a/../b.js", "/.env"})
  void whatNobodyServesIsNotFound(String path) {
    problem(get(path), ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "0", "1-1-1-1-1x", "%F0%9F%98%80", "%ff%fe"})
  void aPathThatHoldsNoIdIsNotFound(String id) {
    problem(get("/test/things/" + id), ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test/things/%00",
        "/test/list?limit=%00",
        "/test/things/%zz",
        "/test/list?limit=%",
        "/test/list?limit=1&x=%ed%a0%80",
        "/test/list?limit=1&x=a%ff",
        "/%",
        "/test/\\"
      })
  void targetsThatNobodyShouldSendAreInvalid(String target) {
    problem(get(target), ErrorCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?limit=", "?limit=x", "?limit=11", "?limit=99999999999999999999"})
  void parametersAreNamed(String query) {
    assertField(get("/test/list" + query), "limit");
  }

  @Test
  void aWrongMethodNamesTheRightOnes() {
    Answer answer = RawHttp.send(server.uri(), "", "DELETE /test/bug HTTP/1.1", "Host: localhost");
    problem(answer, ErrorCode.METHOD_NOT_ALLOWED);
    assertThat(answer.header("allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "BREW", "CONNECT"})
  void unknownMethodsAreRefused(String method) {
    Answer answer =
        RawHttp.send(server.uri(), "", method + " /test/bug HTTP/1.1", "Host: localhost");
    problem(answer, ErrorCode.METHOD_NOT_ALLOWED);
    assertThat(answer.header("allow")).contains("GET");
  }

  @Test
  void aRequestWithoutHostIsInvalid() {
    problem(
        RawHttp.send(server.uri(), "", "GET /api/v1/health HTTP/1.1"), ErrorCode.INVALID_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "what", "text/"})
  void onlyJsonIsTakenForJson(String contentType) {
    problem(post(contentType, "{}"), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void noAcceptHeaderLeadsToAnError() {
    Answer answer =
        RawHttp.send(
            server.uri(),
            "",
            "GET /api/v1/health HTTP/1.1",
            "Host: localhost",
            "Accept: image////");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    problem(post("{\"flag\":\"" + "x".repeat(400_000) + "\"}"), ErrorCode.PAYLOAD_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{", "[]", "1", "\"x\"", "{}{}", "{} x", "{\"a\":1e9999999999"})
  void aBodyThatIsNoObjectIsInvalid(String body) {
    assertField(post(body), "$");
  }

  @Test
  void depthAndNumbersAreBounded() {
    problem(post("[".repeat(10_000)), ErrorCode.INVALID_REQUEST);
    problem(post("{\"x\":" + "{\"x\":".repeat(1_000)), ErrorCode.INVALID_REQUEST);
    problem(post("{\"body\":{\"count\":" + "9".repeat(5_000) + "}}"), ErrorCode.INVALID_REQUEST);
    problem(post("{\"x\":" + "9".repeat(5_000) + "}"), ErrorCode.INVALID_REQUEST);
  }

  @Test
  void invalidUtf8IsInvalid() {
    Answer answer =
        RawHttp.send(
            server.uri(),
            "{\"body\":{\"text\":\"\u00ff\"}}",
            "POST /test/echo HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: 21");
    problem(answer, ErrorCode.INVALID_REQUEST);
  }

  @Test
  void fieldsAreNamedByTheirPath() {
    assertField(post("{\"body\":{\"text\":1}}"), "body.text");
    assertField(post("{\"body\":{\"text\":\"a\\u0000\"}}"), "body.text");
    assertField(post("{\"body\":{\"text\":\"\\ud800\"}}"), "body.text");
    assertField(post("{\"body\":{\"text\":\"toolong\",\"count\":1}}"), "body.text");
    assertField(post("{\"body\":{\"text\":\"a\",\"count\":\"1\"}}"), "body.count");
    assertField(post("{\"body\":{\"text\":\"a\",\"count\":1.5}}"), "body.count");
    assertField(post("{\"body\":{\"text\":\"a\",\"count\":99999999999}}"), "body.count");
    assertField(post("{\"body\":[]}"), "body");
    assertField(post("{\"ids\":[\"x\"]}"), "ids[0]");
    assertField(post("{\"ids\":{}}"), "ids");
    assertField(post("{\"flag\":\"true\"}"), "flag");
    assertField(post("{\"flag\":1}"), "flag");
    assertField(post("{\"at\":1}"), "at");
    assertField(post("{\"at\":\"today\"}"), "at");
  }

  @Test
  void nullsAreWrittenAndUnknownFieldsIgnored() {
    Answer answer = post("{\"unknown\":{\"a\":[1]},\"at\":\"2026-11-23T16:00:00+01:00\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"outer\":{\"body\":null,\"ids\":null,\"flag\":null,"
                + "\"at\":\"2026-11-23T15:00:00.000Z\"},\"time\":\"1970-01-01T00:00:00.000Z\"}");
  }

  @Test
  void aHeadRequestForAnErrorHasNoBody() {
    Answer answer = RawHttp.send(server.uri(), "", "HEAD /none.js HTTP/1.1", "Host: localhost");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }
}

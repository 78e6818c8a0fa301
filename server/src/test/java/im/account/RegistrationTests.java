package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
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

class RegistrationTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());

  private static Object wish(@Nullable Object username, @Nullable Object password) {
    return object("username", username, "password", password);
  }

  private Answer register(Object wish) {
    return client.rest().post("/accounts", wish);
  }

  @Test
  void theAnswerOpensTheFirstSession() {
    String username = TestClient.unique("Alice");
    Object wish =
        object(
            "username",
            username.toUpperCase(Locale.ROOT),
            "password",
            TestClient.PASSWORD,
            "displayName",
            "Alice 😀",
            "email",
            "alice@example.org",
            "unknown",
            List.of(1));
    Answer answer = register(wish);
    JsonNode grant = answer.expect(201);

    assertThat(grant.propertyNames())
        .containsExactlyInAnyOrder("user", "accessToken", "expiresIn", "refreshToken", "sessionId");
    assertThat(grant.path("expiresIn").asInt()).isEqualTo(900);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    JsonNode user = grant.path("user");
    assertThat(user.path("username").asString()).isEqualTo(username);
    assertThat(user.path("displayName").asString()).isEqualTo("Alice 😀");
    assertThat(user.path("email").asString()).isEqualTo("alice@example.org");
    assertThat(user.path("createdAt").asString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
  }

  @Test
  void theDisplayNameIsTheUsernameWhereNoneIsGiven() {
    String username = TestClient.unique("bob");
    JsonNode grant = register(wish(username, TestClient.PASSWORD)).expect(201);
    assertThat(grant.at("/user/displayName").asString()).isEqualTo(username);
  }

  @Test
  void aTakenNameIsAConflictInAnyCase() {
    TestUser user = client.register("taken");
    for (String name : List.of(user.username(), user.username().toUpperCase(Locale.ROOT))) {
      Problem problem = register(wish(name, TestClient.PASSWORD)).problem();
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("conflict");
    }
  }

  @Test
  void ofManyAtOnceOneGetsTheName() throws Exception {
    Object wish = wish(TestClient.unique("race"), TestClient.PASSWORD);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> register = () -> register(wish).status();
      List<Future<Integer>> answers =
          threads.invokeAll(Stream.generate(() -> register).limit(6).toList());
      assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(201);
      assertThat(answers).extracting(Future::resultNow).containsOnly(201, 409);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "", "has space", "ümlaut", "a-b", "name@x", "x\\u0000yz", "\\u212Aelvin"})
  void aUsernameIs3To32OfItsCharacters(String username) {
    String json = "{\"username\":\"" + username + "\",\"password\":\"correct horse battery\"}";
    assertThat(register(json).problem().status()).isEqualTo(400);
  }

  @Test
  void lengthsAreCheckedAtTheirBorders() {
    String name = TestClient.unique("n");
    String longest = name + "x".repeat(32 - name.length());
    assertThat(register(wish(longest, "p".repeat(127) + "😀")).status()).isEqualTo(201);
    assertThat(register(wish(longest + "x", TestClient.PASSWORD)).status()).isEqualTo(400);
    assertThat(register(wish(TestClient.unique("n"), "p".repeat(129))).status()).isEqualTo(400);
    assertThat(register(wish(TestClient.unique("n"), "8 chars!")).status()).isEqualTo(201);
    assertThat(register(wish(TestClient.unique("n"), "7 chars")).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":{\"$ne\":null},\"password\":\"correct horse battery\"}",
        "{\"username\":5,\"password\":\"correct horse battery\"}",
        "{\"username\":\"someone_x\",\"password\":123456789}",
        "{\"username\":\"someone_x\",\"password\":[\"correct horse battery\"]}",
        "{\"username\":\"someone_x\"}",
        "{\"username\":\"someone_x\",\"password\":null}",
        "{\"username\":\"someone_x\",\"password\":\"correct horse \\ud800\"}",
        "{\"username\":\"someone_x\",\"password\":\"correct horse battery\",\"email\":\"x\"}",
        "{\"username\":\"someone_x\",\"password\":\"correct horse battery\",\"displayName\":\"\"}",
        "[]",
        "null",
        "\"x\"",
        "{",
        ""
      })
  void whatIsMalformedIsInvalid(String json) {
    Problem problem = register(json).problem();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("invalid_request");
  }

  @Test
  void everyWrongFieldIsNamed() {
    Object wish =
        object("username", "a", "password", "short", "displayName", "x".repeat(65), "email", "@");
    assertThat(register(wish).problem().fields())
        .containsExactlyInAnyOrder("username", "password", "displayName", "email");
  }

  @Test
  void aPasswordIsNeitherTheNameNorWhatEverybodyTriesFirst() {
    String name = TestClient.unique("person");
    for (String password : List.of(name, name.toUpperCase(Locale.ROOT), "12345678", "Password")) {
      assertThat(register(wish(name, password)).problem().fields()).containsExactly("password");
    }
    assertThat(register(wish(name, "   spaces  ü 😀 ")).status()).isEqualTo(201);
  }

  @Test
  void nobodyRegistersWhereItIsClosed() {
    try (TestServer server = TestServer.start("im.account.registration=closed")) {
      Problem problem =
          new TestClient(server.uri())
              .rest()
              .post("/accounts", wish("alice", TestClient.PASSWORD))
              .problem();
      assertThat(problem.status()).isEqualTo(403);
      assertThat(problem.code()).isEqualTo("forbidden");
    }
  }

  @Test
  void byInvitationTheCodeOpens() throws IOException {
    try (TestServer server = TestServer.start("im.account.registration=invite")) {
      Path file = server.dataDir().resolve("invite-code");
      String code = Files.readString(file).strip();
      assertThat(code.length()).isGreaterThanOrEqualTo(16);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(registerBy(server, null)).isEqualTo(403);
      assertThat(registerBy(server, code + "x")).isEqualTo(403);
      assertThat(registerBy(server, code)).isEqualTo(201);
    }
  }

  @Test
  void anyConfiguredCodeOpens() {
    try (TestServer server =
        TestServer.start(
            "im.account.registration=invite", "im.account.invite-codes=first-code,second-code")) {
      assertThat(server.dataDir().resolve("invite-code")).doesNotExist();
      assertThat(registerBy(server, "second-code")).isEqualTo(201);
      assertThat(registerBy(server, "third-code")).isEqualTo(403);
    }
  }

  private static int registerBy(TestServer server, @Nullable String code) {
    Object wish =
        object(
            "username",
            TestClient.unique("guest"),
            "password",
            TestClient.PASSWORD,
            "inviteCode",
            code);
    return new TestClient(server.uri()).rest().post("/accounts", wish).status();
  }
}

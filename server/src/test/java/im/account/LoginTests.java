package im.account;

import static im.storage.tables.Tables.ACCOUNT;
import static im.storage.tables.Tables.LOGIN_RECORD;
import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.account.password.PasswordHash;
import im.account.store.AccountTable;
import im.platform.id.AccountId;
import im.storage.Database;
import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.JsonNode;

class LoginTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");

  private Answer logIn(@Nullable Object username, @Nullable Object password) {
    return client.rest().post("/sessions", object("username", username, "password", password));
  }

  @Test
  void everyLoginOpensANewSession() {
    JsonNode first = logIn(alice.username(), alice.password()).expect(201);
    JsonNode second =
        logIn(alice.username().toUpperCase(Locale.ROOT), alice.password()).expect(201);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder("user", "accessToken", "expiresIn", "refreshToken", "sessionId");
    assertThat(List.of(first, second))
        .extracting(grant -> grant.path("sessionId").asString())
        .doesNotHaveDuplicates()
        .doesNotContain(alice.sessionId());
    assertThat(first.at("/user/id").asString()).isEqualTo(alice.id());
  }

  @Test
  void aWrongNameAndAWrongPasswordLookTheSame() {
    Answer wrong = logIn(alice.username(), "not the password");
    Answer unknown = logIn(TestClient.unique("nobody"), "not the password");
    Answer impossible = logIn("no such name!", "x");
    assertThat(wrong.problem().status()).isEqualTo(401);
    assertThat(wrong.problem().code()).isEqualTo("unauthenticated");
    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(unknown.status()).isEqualTo(wrong.status());
    assertThat(impossible.text()).isEqualTo(wrong.text());
  }

  @Test
  void aWrongNameTakesAsLongAsAWrongPassword() {
    List<Long> wrong = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      wrong.add(nanos(alice.username()));
      unknown.add(nanos("nobody_" + i));
    }
    double ratio = (double) median(unknown) / median(wrong);
    assertThat(ratio).isBetween(0.6, 1.7);
  }

  private long nanos(String username) {
    long begin = System.nanoTime();
    assertThat(logIn(username, "not the password").status()).isEqualTo(401);
    return System.nanoTime() - begin;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":{\"$ne\":null},\"password\":{\"$ne\":null}}",
        "{\"username\":{\"$regex\":\".*\"},\"password\":\"x\"}",
        "{\"username\":[\"alice\"],\"password\":\"x\"}",
        "{\"username\":\"alice\",\"password\":null}",
        "{\"username\":\"alice\"}",
        "{\"username\":\"al\\u0000ice\",\"password\":\"x\"}",
        "{\"username\":\"alice\",\"password\":\"x\",\"device\":\"phone\"}",
        "{\"username\":\"alice\",\"password\":\"x\",\"cookie\":\"yes\"}",
        "{}"
      })
  void whatIsMalformedIsInvalid(String json) {
    Problem problem = client.rest().post("/sessions", json).problem();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("invalid_request");
  }

  @Test
  void quotesAndWildcardsAreJustCharacters() {
    for (String name : List.of("' OR '1'='1", "%", "\" OR \"\"=\"", alice.username() + "'--")) {
      assertThat(logIn(name, alice.password()).status()).isEqualTo(401);
    }
  }

  @Test
  void thePasswordIsKeptAsArgon2id() {
    assertThat(storedHash(alice)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void aHashWithOldParametersIsRenewedAtLogin() {
    String old = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(alice.password());
    server.bean(AccountTable.class).setPassword(AccountId.parse(alice.id()), new PasswordHash(old));
    logIn(alice.username(), alice.password()).expect(201);
    assertThat(storedHash(alice)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    logIn(alice.username(), alice.password()).expect(201);
  }

  private String storedHash(TestUser user) {
    return server
        .bean(Database.class)
        .read(
            sql ->
                sql.fetchSingle(ACCOUNT, ACCOUNT.USERNAME.eq(user.username())).getPasswordHash());
  }

  @Test
  void everyAttemptIsOnRecord() {
    logIn(alice.username(), "not the password");
    logIn(alice.username(), alice.password());
    List<String> outcomes =
        server
            .bean(Database.class)
            .read(
                sql ->
                    sql.fetch(LOGIN_RECORD, LOGIN_RECORD.USERNAME.eq(alice.username())).stream()
                        .map(row -> row.getOutcome() + " " + row.getIp())
                        .toList());
    assertThat(outcomes)
        .containsExactly("registered 127.0.0.1", "wrong_password 127.0.0.1", "success 127.0.0.1");
  }
}

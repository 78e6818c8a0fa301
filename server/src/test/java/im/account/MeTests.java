package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.account.job.AccountCleaning;
import im.testkit.Answer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestUser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MeTests {

  private final TestClient client = ClockedServer.CLIENT;
  private final TestUser alice = client.register("alice");

  private JsonNode patch(Object body) {
    return alice.rest().patch("/me", body).expect(200);
  }

  private Answer delete(Object body) {
    return alice.rest().call("DELETE", "/me", body);
  }

  @Test
  void showsTheWholeAccountAndNoPassword() {
    JsonNode me = alice.rest().get("/me").expect(200);
    assertThat(me.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "username",
            "displayName",
            "avatarUrl",
            "bio",
            "locale",
            "email",
            "presenceVisible",
            "createdAt");
    assertThat(me.path("id").asString()).isEqualTo(alice.id());
    assertThat(me.path("avatarUrl").isNull()).isTrue();
    assertThat(me.path("bio").asString()).isEmpty();
    assertThat(me.path("presenceVisible").asBoolean()).isTrue();
  }

  @Test
  void presenceCanBeHiddenAndShown() {
    assertThat(patch("{\"presenceVisible\":false}").path("presenceVisible").asBoolean()).isFalse();
    assertThat(patch("{\"bio\":\"x\"}").path("presenceVisible").asBoolean()).isFalse();
    assertThat(alice.rest().get("/me").expect(200).path("presenceVisible").asBoolean()).isFalse();
    assertThat(patch("{\"presenceVisible\":true}").path("presenceVisible").asBoolean()).isTrue();
  }

  @Test
  void onlyWhatIsThereChanges() {
    patch("{\"bio\":\"hello\",\"locale\":\"zh-Hant\",\"email\":\"a@b.example\"}");
    JsonNode me = patch("{\"displayName\":\"Alice\",\"username\":\"other\",\"id\":\"x\"}");
    assertThat(me.path("bio").asString()).isEqualTo("hello");
    assertThat(me.path("locale").asString()).isEqualTo("zh-Hant");
    assertThat(me.path("displayName").asString()).isEqualTo("Alice");
    assertThat(me.path("username").asString()).isEqualTo(alice.username());
    JsonNode emptied = patch("{\"email\":null,\"locale\":null,\"bio\":null,\"avatarFileId\":null}");
    assertThat(emptied.path("email").isNull()).isTrue();
    assertThat(emptied.path("locale").isNull()).isTrue();
    assertThat(emptied.path("bio").asString()).isEmpty();
    assertThat(alice.rest().get("/me").expect(200)).isEqualTo(emptied);
    assertThat(patch("{}")).isEqualTo(emptied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"displayName\":null}",
        "{\"displayName\":\"\"}",
        "{\"displayName\":\"  \"}",
        "{\"displayName\":7}",
        "{\"bio\":\"\\u0000\"}",
        "{\"bio\":\"\\udc00\"}",
        "{\"locale\":\"not a locale\"}",
        "{\"email\":\"nobody\"}",
        "{\"presenceVisible\":null}",
        "{\"presenceVisible\":\"yes\"}",
        "{\"avatarFileId\":\"x\"}",
        "{\"avatarFileId\":\"01890000-0000-7000-8000-000000000000\"}",
        "[]"
      })
  void whatMayNotBeIsInvalid(String json) {
    Problem problem = alice.rest().patch("/me", json).problem();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("invalid_request");
  }

  @Test
  void lengthsCountCodePoints() {
    patch(object("displayName", "😀".repeat(64), "bio", "😀".repeat(500)));
    Object tooLong = object("displayName", "😀".repeat(65), "bio", "😀".repeat(501));
    assertThat(alice.rest().patch("/me", tooLong).problem().fields())
        .containsExactlyInAnyOrder("displayName", "bio");
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    TestUser phone = alice.again("phone");
    Object change = object("oldPassword", alice.password(), "newPassword", "another good one");
    assertThat(alice.rest().put("/me/password", change).status()).isEqualTo(204);
    assertThat(phone.rest().get("/me").status()).isEqualTo(401);
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
    assertThat(Problem.thrownBy(() -> alice.again("x")).status()).isEqualTo(401);
    assertThat(client.login(alice.username(), "another good one").id()).isEqualTo(alice.id());
  }

  @Test
  void theOldPasswordIsNeededForANewOne() {
    Object wrong = object("oldPassword", "wrong one", "newPassword", "another good one");
    assertThat(alice.rest().put("/me/password", wrong).problem().code()).isEqualTo("forbidden");
    Object missing = object("newPassword", "short");
    assertThat(alice.rest().put("/me/password", missing).problem().fields())
        .containsExactlyInAnyOrder("oldPassword", "newPassword");
    alice.again("the old one still opens");
  }

  @Test
  void deletionNeedsThePassword() {
    assertThat(delete(object("password", "wrong one")).problem().status()).isEqualTo(403);
    assertThat(delete(object()).problem().status()).isEqualTo(400);
    assertThat(alice.rest().delete("/me").problem().status()).as("no body").isEqualTo(400);
    assertThat(alice.rest().get("/me").status()).isEqualTo(200);
  }

  @Test
  void aDeletedAccountIsANameUnderItsMessages() {
    TestUser bob = client.register("bob");
    TestUser phone = alice.again("phone");
    assertThat(delete(object("password", alice.password())).status()).isEqualTo(204);
    assertThat(alice.rest().get("/me").status()).isEqualTo(401);
    assertThat(phone.rest().get("/me").status()).isEqualTo(401);
    Object token = object("refreshToken", alice.refreshToken());
    assertThat(client.rest().post("/sessions/refresh", token).status()).isEqualTo(401);
    assertThat(Problem.thrownBy(() -> alice.again("x")).status()).isEqualTo(401);
    JsonNode profile = bob.rest().get("/users/" + alice.id()).expect(200);
    assertThat(profile.path("displayName").asString()).isEqualTo("deleted account");
    assertThat(profile.path("username").isNull()).isTrue();
    assertThat(bob.rest().get("/users?query=" + alice.username()).expect(200).path("items"))
        .isEmpty();
  }

  @Test
  void itsNameIsFreeAfterThirtyDays() {
    delete(object("password", alice.password()));
    Object again = object("username", alice.username(), "password", TestClient.PASSWORD);
    AccountCleaning cleaning = ClockedServer.SERVER.bean(AccountCleaning.class);
    ClockedServer.CLOCK.advance(Duration.ofDays(29));
    cleaning.clean();
    assertThat(client.rest().post("/accounts", again).status()).isEqualTo(409);
    ClockedServer.CLOCK.advance(Duration.ofDays(1).plusSeconds(1));
    cleaning.clean();
    String newId = client.rest().post("/accounts", again).expect(201).at("/user/id").asString();
    assertThat(UUID.fromString(newId)).isNotEqualTo(UUID.fromString(alice.id()));
  }
}

package im.account;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UserTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser alice = client.register("alice");

  private JsonNode page(String query, String more) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return alice.rest().get("/users?query=" + encoded + more).expect(200);
  }

  private List<String> find(String query) {
    List<String> ids = new ArrayList<>();
    page(query, "").path("items").forEach(user -> ids.add(user.path("id").asString()));
    return ids;
  }

  private TestUser named(String displayName) {
    return client.register(TestClient.unique("n"), TestClient.PASSWORD, displayName);
  }

  @Test
  void aProfileIsExactlyWhatAnybodyMayKnow() {
    TestUser bob = client.register("bob");
    bob.rest().patch("/me", "{\"email\":\"bob@example.org\",\"bio\":\"hi\"}").expect(200);
    JsonNode profile = alice.rest().get("/users/" + bob.id()).expect(200);
    assertThat(profile.propertyNames())
        .containsExactlyInAnyOrder("id", "username", "displayName", "avatarUrl", "bio");
    assertThat(profile.path("bio").asString()).isEqualTo("hi");
    assertThat(page(bob.username(), "").at("/items/0")).isEqualTo(profile);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "01890000-0000-7000-8000-000000000000", "1-1-1-1-1"})
  void whoDoesNotExistIsNotFound(String id) {
    assertThat(alice.rest().get("/users/" + id).problem().code()).isEqualTo("not_found");
  }

  @Test
  void usersAreFoundByTheBeginningOfTheirName() {
    String name = alice.username();
    assertThat(find(name)).containsExactly(alice.id());
    assertThat(find(name.substring(0, name.length() - 1).toUpperCase(Locale.ROOT)))
        .contains(alice.id());
    assertThat(find(name.substring(1))).isEmpty();
  }

  @Test
  void usersAreFoundByAnyPartOfTheirDisplayNameInAnyScript() {
    String mark = TestClient.unique("Ü");
    TestUser one = named("Émile " + mark + " 陳大文");
    assertThat(find(mark.toUpperCase(Locale.ROOT))).containsExactly(one.id());
    assertThat(find("éMILE " + mark)).containsExactly(one.id());
    assertThat(find(mark + " 陳大")).containsExactly(one.id());
  }

  @Test
  void wildcardsAndQuotesAreJustCharacters() {
    String mark = TestClient.unique("w");
    TestUser percent = named(mark + " 100% a_b 'x' !y \\z");
    named(mark + " 100 axb x y z");
    for (String query :
        List.of(mark + " 100%", "% a_b", "a_b 'x'", "'x' !y", "!y \\z", "_b 'x' !y")) {
      assertThat(find(query)).as(query).contains(percent.id()).hasSize(1);
    }
    assertThat(find("%")).doesNotContain(alice.id());
  }

  @Test
  void nobodyIsFoundByEmail() {
    String mark = TestClient.unique("mail");
    alice.rest().patch("/me", object("email", mark + "@example.org")).expect(200);
    assertThat(find(mark)).isEmpty();
  }

  @Test
  void theListComesInPages() {
    String mark = TestClient.unique("page");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(named(mark).id());
    }
    List<String> found = new ArrayList<>();
    String cursor = "";
    while (found.size() < 10) {
      JsonNode page = page(mark, "&limit=2" + cursor);
      page.path("items").forEach(user -> found.add(user.path("id").asString()));
      if (page.path("nextCursor").isNull()) {
        break;
      }
      cursor = "&cursor=" + page.path("nextCursor").asString();
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?query=",
        "?query=%20",
        "?query=%00",
        "?query=a&limit=0",
        "?query=a&cursor=!"
      })
  void aSearchForNothingIsInvalid(String query) {
    assertThat(alice.rest().get("/users" + query).problem().status()).isEqualTo(400);
  }

  @Test
  void anUnknownIdIsNotFound() {
    assertThat(alice.rest().get("/users/" + UUID.randomUUID()).problem().status()).isEqualTo(404);
  }
}

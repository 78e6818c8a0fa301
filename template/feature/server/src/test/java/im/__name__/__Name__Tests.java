package im.__name__;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.__name__.store.__Name__Table;
import im.platform.id.AccountId;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestUser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class __Name__Tests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");
  private final TestUser bob = client.register("bob");

  private static JsonNode create(TestUser owner, String text) {
    return owner.rest().post("/__names__", object("text", text)).expect(201);
  }

  private static String path(JsonNode created) {
    return "/__names__/" + created.path("id").asString();
  }

  private static JsonNode list(TestUser owner, String query) {
    return owner.rest().get("/__names__?" + query).expect(200);
  }

  private static List<String> texts(JsonNode page) {
    return page.path("items").findValues("text").stream().map(JsonNode::asString).toList();
  }

  @Test
  void aNewOneComesBackWholeAndIsListed() {
    JsonNode created = create(alice, "hello 😀");
    assertThat(created.propertyNames()).containsExactlyInAnyOrder("id", "text", "createdAt");
    assertThat(UUID.fromString(created.path("id").asString()).version()).isEqualTo(7);
    assertThat(created.path("text").asString()).isEqualTo("hello 😀");
    assertThat(created.path("createdAt").asString()).matches("\\d{4}-.*T.*\\.\\d{3}Z");
    assertThat(list(alice, "").path("items")).containsExactly(created);
  }

  @Test
  void theListComesInPagesNewestFirst() {
    List.of("a", "b", "c").forEach(text -> create(alice, text));
    JsonNode first = list(alice, "limit=2");
    JsonNode second = list(alice, "limit=2&cursor=" + first.path("nextCursor").asString());
    assertThat(texts(first)).containsExactly("c", "b");
    assertThat(texts(second)).containsExactly("a");
    assertThat(second.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void deletingTakesItFromTheListAndAgainIsNoError() {
    JsonNode stays = create(alice, "stays");
    String goes = path(create(alice, "goes"));
    assertThat(alice.rest().delete(goes).status()).isEqualTo(204);
    assertThat(alice.rest().delete(goes).status()).isEqualTo(204);
    assertThat(list(alice, "").path("items")).containsExactly(stays);
  }

  @Test
  void nobodyElseSeesOrDeletesIt() {
    String path = path(create(alice, "private"));
    assertThat(list(bob, "").path("items")).isEmpty();
    Problem another = bob.rest().delete(path).problem();
    Problem none = bob.rest().delete("/__names__/" + UUID.randomUUID()).problem();
    assertThat(another.status()).isEqualTo(404);
    assertThat(another.body()).isEqualTo(none.body());
    assertThat(texts(list(alice, ""))).containsExactly("private");
    assertThat(alice.rest().delete(path).status()).isEqualTo(204);
    assertThat(bob.rest().delete(path).problem().status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "00000000-0000-0000-0000-000000000000"})
  void whatNeverWasIsNotFound(String id) {
    assertThat(alice.rest().delete("/__names__/" + id).problem().code()).isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":null}",
        "{\"text\":\"\"}",
        "{\"text\":\" \"}",
        "{\"text\":5}",
        "{\"text\":\"\\u0000\"}",
        "{\"text\":\"\\ud800\"}"
      })
  void theAnswerNamesTheFieldThatIsWrong(String json) {
    Problem problem = alice.rest().post("/__names__", json).problem();
    assertThat(problem.code()).isEqualTo("invalid_request");
    assertThat(problem.fields()).containsExactly("text");
  }

  @Test
  void lengthsAreCountedInCodePoints() {
    create(alice, "😀".repeat(1_000));
    Object tooLong = object("text", "😀".repeat(1_001));
    assertThat(alice.rest().post("/__names__", tooLong).problem().fields()).containsExactly("text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x"})
  void aQueryThatIsWrongIsInvalid(String query) {
    assertThat(alice.rest().get("/__names__?" + query).problem().code())
        .isEqualTo("invalid_request");
  }

  @Test
  void theyGoWithTheirOwner() {
    __Name__Table table = server.bean(__Name__Table.class);
    __Name__Id id = __Name__Id.parse(create(alice, "private").path("id").asString());
    AccountId owner = AccountId.parse(alice.id());
    assertThat(table.exists(owner, id)).isTrue();
    alice.rest().call("DELETE", "/me", object("password", alice.password())).ok();
    assertThat(table.exists(owner, id)).isFalse();
  }
}

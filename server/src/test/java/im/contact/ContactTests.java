package im.contact;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.platform.id.AccountId;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContactTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser alice = client.register("alice");
  private final TestUser bob = client.register("bob");

  private static List<String> ids(JsonNode page, String field) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path(field).asString()));
    return ids;
  }

  private static List<String> contacts(TestUser user) {
    return ids(user.rest().get("/contacts").expect(200), "userId");
  }

  private static String path(TestUser user) {
    return "/contacts/" + user.id();
  }

  @Test
  void anEntryShowsTheOtherAndOnesOwnSettings() {
    alice.befriend(bob);
    JsonNode contact = alice.rest().get("/contacts").expect(200).at("/items/0");
    assertThat(contact.propertyNames())
        .containsExactlyInAnyOrder("userId", "alias", "muted", "createdAt", "user");
    assertThat(contact.path("alias").isNull()).isTrue();
    assertThat(contact.path("muted").asBoolean()).isFalse();
    assertThat(contact.path("user")).isEqualTo(alice.rest().get("/users/" + bob.id()).expect(200));
  }

  @Test
  void aliasAndMutedAreOnesOwn() {
    alice.befriend(bob);
    try (TestSocket a = alice.connect();
        TestSocket b = bob.connect()) {
      JsonNode changed =
          alice.rest().patch(path(bob), "{\"alias\":\"Bobby\",\"muted\":true}").expect(200);
      assertThat(a.await("contact.changed")).isEqualTo(changed);
      assertThat(changed.path("alias").asString()).isEqualTo("Bobby");
      assertThat(changed.path("muted").asBoolean()).isTrue();
      JsonNode theirs = bob.rest().get("/contacts").expect(200).at("/items/0");
      assertThat(theirs.path("alias").isNull()).isTrue();
      assertThat(alice.rest().patch(path(bob), "{\"muted\":false}").expect(200).path("alias"))
          .isEqualTo(changed.path("alias"));
      JsonNode without = alice.rest().patch(path(bob), "{\"alias\":null}").expect(200);
      assertThat(without.path("alias").isNull()).isTrue();
      assertThat(b.events("contact.changed")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alias\":\"\"}",
        "{\"alias\":5}",
        "{\"alias\":\"\\ud800\"}",
        "{\"muted\":null}",
        "{\"muted\":\"true\"}"
      })
  void whatMayNotBeIsInvalid(String json) {
    alice.befriend(bob);
    assertThat(alice.rest().patch(path(bob), json).problem().status()).isEqualTo(400);
    Object tooLong = object("alias", "😀".repeat(65));
    assertThat(alice.rest().patch(path(bob), tooLong).problem().fields()).containsExactly("alias");
  }

  @Test
  void removingEndsItForBothAndAgainIsNoError() {
    alice.befriend(bob);
    try (TestSocket a = alice.connect();
        TestSocket b = bob.connect()) {
      assertThat(alice.rest().delete(path(bob)).status()).isEqualTo(204);
      assertThat(a.await("contact.removed").path("userId").asString()).isEqualTo(bob.id());
      assertThat(b.await("contact.removed").path("userId").asString()).isEqualTo(alice.id());
    }
    assertThat(contacts(alice)).isEmpty();
    assertThat(contacts(bob)).isEmpty();
    assertThat(alice.rest().delete(path(bob)).status()).isEqualTo(204);
    assertThat(bob.rest().delete(path(alice)).status()).isEqualTo(204);
    assertThat(alice.rest().patch(path(bob), "{}").problem().status()).isEqualTo(404);
    alice.befriend(bob);
    assertThat(contacts(alice)).containsExactly(bob.id());
  }

  @Test
  void whatNeverWasIsNotFound() {
    for (String id : List.of(bob.id(), alice.id(), UUID.randomUUID().toString(), "x")) {
      assertThat(alice.rest().delete("/contacts/" + id).problem().status()).isEqualTo(404);
      assertThat(alice.rest().patch("/contacts/" + id, "{}").problem().status()).isEqualTo(404);
    }
  }

  @Test
  void mutualContactsAreThoseOfBoth() {
    TestUser carol = client.register("carol");
    TestUser dave = client.register("dave");
    alice.befriend(carol).befriend(dave);
    bob.befriend(carol);
    String path = "/users/" + bob.id() + "/mutual-contacts";
    JsonNode page = alice.rest().get(path).expect(200);
    assertThat(ids(page, "id")).containsExactly(carol.id());
    assertThat(page.at("/items/0").propertyNames())
        .containsExactlyInAnyOrder("id", "username", "displayName", "avatarUrl", "bio");
    String nobody = "/users/" + UUID.randomUUID() + "/mutual-contacts";
    assertThat(alice.rest().get(nobody).problem().status()).isEqualTo(404);
  }

  @Test
  void theListComesInPages() {
    for (int i = 0; i < 3; i++) {
      alice.befriend(client.register("friend"));
    }
    JsonNode first = alice.rest().get("/contacts?limit=2").expect(200);
    String cursor = first.path("nextCursor").asString();
    JsonNode second = alice.rest().get("/contacts?limit=2&cursor=" + cursor).expect(200);
    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("nextCursor").isNull()).isTrue();
    assertThat(ids(first, "userId")).doesNotContainAnyElementsOf(ids(second, "userId"));
  }

  @Test
  void aDeletedAccountIsInNobodysList() {
    alice.befriend(bob);
    Contacts contacts = server.bean(Contacts.class);
    long before = contacts.version(AccountId.parse(bob.id()));
    alice.rest().call("DELETE", "/me", object("password", alice.password())).ok();
    assertThat(contacts(bob)).isEmpty();
    assertThat(contacts.version(AccountId.parse(bob.id()))).isGreaterThan(before);
    assertThat(bob.rest().delete(path(alice)).status()).isEqualTo(204);
    Object wish = object("userId", alice.id());
    assertThat(bob.rest().post("/contact-requests", wish).problem().status()).isEqualTo(400);
  }

  @Test
  void anOpenRequestOfADeletedAccountIsCanceled() {
    String id = alice.request(bob).path("id").asString();
    alice.rest().call("DELETE", "/me", object("password", alice.password())).ok();
    JsonNode requests = bob.rest().get("/contact-requests?direction=in").expect(200);
    assertThat(requests.at("/items/0/status").asString()).isEqualTo("canceled");
    Object accepted = object("status", "accepted");
    assertThat(bob.rest().patch("/contact-requests/" + id, accepted).problem().status())
        .isEqualTo(409);
  }
}

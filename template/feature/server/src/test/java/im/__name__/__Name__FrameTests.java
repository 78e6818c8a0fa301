package im.__name__;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class __Name__FrameTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser alice = client.register("alice");

  private static JsonNode create(TestUser owner, String text) {
    return owner.rest().post("/__names__", object("text", text)).expect(201);
  }

  @Test
  void theFrameListsWhatRestLists() {
    create(alice, "first");
    create(alice, "second");
    try (TestSocket socket = alice.connect()) {
      assertThat(socket.call("__name__.list", Map.of()))
          .isEqualTo(alice.rest().get("/__names__").expect(200));
      JsonNode page = socket.call("__name__.list", object("limit", 1));
      assertThat(page.at("/items/0/text").asString()).isEqualTo("second");
      Object next = object("limit", 1, "cursor", page.path("nextCursor").asString());
      assertThat(socket.call("__name__.list", next).at("/items/0/text").asString())
          .isEqualTo("first");
    }
  }

  @Test
  void aFrameThatIsWrongIsInvalidAndTheConnectionLivesOn() {
    try (TestSocket socket = alice.connect()) {
      for (Object wrong : List.of(object("limit", 0), object("limit", "x"), List.of())) {
        Problem problem = Problem.thrownBy(() -> socket.call("__name__.list", wrong));
        assertThat(problem.code()).isEqualTo("invalid_request");
      }
      assertThat(socket.call("__name__.list", Map.of()).path("items")).isEmpty();
    }
  }

  @Test
  void everyDeviceOfTheOwnerIsToldAndNobodyElse() {
    TestUser bob = client.register("bob");
    try (TestSocket laptop = alice.connect();
        TestSocket phone = alice.again("phone").connect();
        TestSocket bobs = bob.connect()) {
      JsonNode created = create(alice, "hello");
      assertThat(laptop.await("__name__.new")).isEqualTo(created);
      assertThat(phone.await("__name__.new")).isEqualTo(created);
      alice.rest().delete("/__names__/" + created.path("id").asString()).expect(204);
      assertThat(laptop.await("__name__.removed").path("id")).isEqualTo(created.path("id"));
      assertThat(phone.await("__name__.removed").path("id")).isEqualTo(created.path("id"));
      JsonNode own = create(bob, "bob's own");
      assertThat(bobs.await("__name__.new")).isEqualTo(own);
      assertThat(bobs.events()).isEmpty();
    }
  }

  @Test
  void deletingAgainTellsNobody() {
    try (TestSocket socket = alice.connect()) {
      String path = "/__names__/" + create(alice, "hello").path("id").asString();
      alice.rest().delete(path).expect(204);
      alice.rest().delete(path).expect(204);
      create(alice, "last");
      socket.await("__name__.new", d -> d.path("text").asString().equals("last"));
      assertThat(socket.events("__name__.removed")).hasSize(1);
    }
  }
}

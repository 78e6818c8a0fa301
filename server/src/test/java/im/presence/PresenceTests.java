package im.presence;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PresenceTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);

  private static JsonNode watch(TestSocket socket, TestUser other) {
    return socket
        .call("presence.subscribe", object("userIds", List.of(other.id())))
        .path("items")
        .path(0);
  }

  @Test
  void contactsSeeWhoComesAndWhoIsAway() {
    try (TestSocket watching = ann.connect()) {
      assertThat(watch(watching, bob).path("status").asString()).isEqualTo("offline");
      try (TestSocket coming = bob.connect()) {
        assertThat(watching.await("presence.changed").path("status").asString())
            .isEqualTo("online");
        coming.call("presence.set", object("status", "away"));
        assertThat(watching.await("presence.changed").path("status").asString()).isEqualTo("away");
        assertThat(watch(watching, bob).path("status").asString()).isEqualTo("away");
      }
    }
  }

  @Test
  void strangersAndBlockedSeeNothing() {
    TestUser eve = client.register("eve");
    try (TestSocket there = bob.connect();
        TestSocket eves = eve.connect();
        TestSocket anns = ann.connect()) {
      JsonNode hidden = watch(eves, bob);
      assertThat(hidden.path("status").asString()).isEqualTo("offline");
      assertThat(hidden.path("lastSeenAt").isNull()).isTrue();
      assertThat(watch(anns, bob).path("status").asString()).isEqualTo("online");
      bob.rest().put("/blocks/" + ann.id(), null).expect(204);
      assertThat(anns.await("presence.changed").path("status").asString()).isEqualTo("offline");
      assertThat(watch(anns, bob).path("status").asString()).isEqualTo("offline");
      assertThat(there.isClosed()).isFalse();
    }
  }

  @Test
  void typingReachesTheOtherMembersOnly() {
    String chat = ann.direct(bob);
    ann.send(chat, "hi");
    try (TestSocket anns = ann.connect();
        TestSocket phone = ann.again("phone").connect();
        TestSocket bobs = bob.connect()) {
      anns.call("typing", object("conversationId", chat, "on", true));
      JsonNode typing = bobs.await("typing");
      assertThat(typing.path("userId").asString()).isEqualTo(ann.id());
      assertThat(typing.path("on").asBoolean()).isTrue();
      ann.send(chat, "typed");
      phone.await("message.new");
      assertThat(phone.events("typing")).isEmpty();
    }
  }
}

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

/** Who shows nobody whether he is online. */
class PresenceSettingTests {

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);

  private static void setVisible(TestUser user, boolean visible) {
    user.rest().patch("/me", object("presenceVisible", visible)).expect(200);
  }

  private static JsonNode watch(TestSocket socket, TestUser other) {
    return socket
        .call("presence.subscribe", object("userIds", List.of(other.id())))
        .path("items")
        .path(0);
  }

  private static void assertOffline(JsonNode presence) {
    assertThat(presence.path("status").asString()).isEqualTo("offline");
    assertThat(presence.path("lastSeenAt").isNull()).isTrue();
  }

  private static void assertOnline(JsonNode presence) {
    assertThat(presence.path("status").asString()).isEqualTo("online");
  }

  private static JsonNode told(TestSocket socket, TestUser of) {
    return socket.await("presence.changed", d -> d.path("userId").asString().equals(of.id()));
  }

  @Test
  void whoHidesIsGoneAtOnceAndBackAtOnce() {
    try (TestSocket anns = ann.connect();
        TestSocket bobs = bob.connect()) {
      assertOnline(watch(anns, bob));
      setVisible(bob, false);
      assertOffline(told(anns, bob));
      assertOffline(watch(anns, bob));
      bobs.call("presence.set", object("status", "away"));
      setVisible(bob, true);
      assertThat(told(anns, bob).path("status").asString()).isEqualTo("away");
      bobs.call("presence.set", object("status", "online"));
      anns.await("presence.changed", d -> d.path("status").asString().equals("online"));
    }
  }

  @Test
  void whoHidesSeesNobodyUntilHeShowsHimself() {
    try (TestSocket anns = ann.connect();
        TestSocket bobs = bob.connect()) {
      assertOnline(watch(bobs, ann));
      setVisible(bob, false);
      assertOffline(told(bobs, ann));
      assertOffline(watch(bobs, ann));
      setVisible(bob, true);
      assertOnline(told(bobs, ann));
      assertThat(anns.isClosed()).isFalse();
    }
  }

  @Test
  void whoComesHiddenIsNotSeenComing() {
    setVisible(bob, false);
    TestUser cat = client.register("cat").befriend(ann);
    try (TestSocket anns = ann.connect()) {
      Object both = object("userIds", List.of(bob.id(), cat.id()));
      anns.call("presence.subscribe", both);
      try (TestSocket bobs = bob.connect();
          TestSocket cats = cat.connect()) {
        assertOnline(told(anns, cat));
        bobs.call("presence.set", object("status", "away"));
        cats.call("presence.set", object("status", "away"));
        assertThat(told(anns, cat).path("status").asString()).isEqualTo("away");
        assertThat(anns.events("presence.changed")).isEmpty();
        setVisible(bob, true);
        assertThat(told(anns, bob).path("status").asString()).isEqualTo("away");
      }
    }
  }

  @Test
  void twoWhoHideSeeEachOtherOnlyOnceBothShowThemselves() {
    try (TestSocket anns = ann.connect();
        TestSocket bobs = bob.connect()) {
      setVisible(ann, false);
      setVisible(bob, false);
      assertOffline(watch(anns, bob));
      assertOffline(watch(bobs, ann));
      setVisible(ann, true);
      assertOffline(watch(anns, bob));
      setVisible(bob, true);
      assertOnline(watch(anns, bob));
      assertOnline(watch(bobs, ann));
    }
  }

  @Test
  void nobodyElseComesIntoSight() {
    TestUser eve = client.register("eve");
    try (TestSocket eves = eve.connect();
        TestSocket bobs = bob.connect()) {
      watch(eves, bob);
      setVisible(bob, false);
      setVisible(bob, true);
      assertOffline(watch(eves, bob));
      assertThat(eves.events("presence.changed")).isEmpty();
      assertThat(bobs.isClosed()).isFalse();
    }
  }

  @Test
  void typingIsStillPassedOn() {
    String chat = ann.direct(bob);
    ann.send(chat, "hi");
    setVisible(ann, false);
    try (TestSocket anns = ann.connect();
        TestSocket bobs = bob.connect()) {
      anns.call("typing", object("conversationId", chat, "on", true));
      assertThat(bobs.await("typing").path("userId").asString()).isEqualTo(ann.id());
    }
  }
}

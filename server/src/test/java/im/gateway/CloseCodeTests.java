package im.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import im.testkit.WireSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which the server ends a connection, and the code that tells the client why. */
class CloseCodeTests {

  private static final int FINAL = 0x80;

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());
  private final TestUser ann = client.register("ann");

  @Test
  void binaryFrameIs1003() {
    TestSocket socket = ann.connect();
    socket.wire().send(WireSocket.BINARY, new byte[] {1});
    assertThat(socket.awaitClose()).isEqualTo(1003);
  }

  @Test
  void badUtf8Is1007() {
    TestSocket socket = ann.connect();
    socket.wire().send(WireSocket.TEXT, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
    assertThat(socket.awaitClose()).isEqualTo(1007);
  }

  @Test
  void frameAboveTheLimitIs1009() {
    TestSocket socket = ann.connect();
    socket.wire().send(WireSocket.TEXT, spaces(131_073));
    assertThat(socket.awaitClose()).isEqualTo(1009);
  }

  @Test
  void fragmentsAboveTheLimitAre1009() {
    TestSocket socket = ann.connect();
    socket.wire().raw(WireSocket.frame(WireSocket.TEXT, spaces(70_000)));
    socket.wire().raw(WireSocket.frame(0, spaces(70_000)));
    assertThat(socket.awaitClose()).isEqualTo(1009);
  }

  @Test
  void frameAtTheLimitIsTaken() {
    try (TestSocket socket = ann.connect()) {
      byte[] frame = spaces(131_072);
      byte[] ping = "{\"id\":99,\"op\":\"ping\",\"d\":{}}".getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(ping, 0, frame, 0, ping.length);
      socket.wire().raw(WireSocket.frame(FINAL | WireSocket.TEXT, frame));
      assertThat(socket.call("ping", Json.object()).has("serverTime")).isTrue();
    }
  }

  @Test
  void whatIsNoFrameIs4400() {
    for (String text :
        new String[] {
          "", "hello", "[]", "7", "{\"id\":1}", "{\"op\":7}", "{\"op\":\"ping\"", "{}{}"
        }) {
      TestSocket socket = ann.connect();
      socket.text(text);
      assertThat(socket.awaitClose()).as(text).isEqualTo(4400);
    }
  }

  @Test
  void frameBeforeAuthIsAnsweredAnd4401() {
    TestSocket socket = client.connect();
    var answer = socket.request("ping", Json.object());
    assertThat(socket.awaitClose()).isEqualTo(4401);
    assertThat(answer.join().path("error").path("code").asString()).isEqualTo("unauthenticated");
  }

  @Test
  void badTokenIsAnsweredAnd4401() {
    TestSocket socket = client.connect();
    var answer = socket.request("auth", Json.object("token", "nonsense"));
    assertThat(socket.awaitClose()).isEqualTo(4401);
    assertThat(answer.join().path("error").path("code").asString()).isEqualTo("unauthenticated");
  }

  @Test
  void anotherSessionsTokenIs4401() {
    TestSocket socket = ann.connect();
    socket.request("auth", Json.object("token", ann.again("phone").accessToken()));
    assertThat(socket.awaitClose()).isEqualTo(4401);
  }

  @Test
  void freshTokenOfTheSameSessionIsTaken() {
    try (TestSocket socket = ann.connect()) {
      ann.refresh();
      assertThat(socket.call("auth", Json.object("token", ann.accessToken())).has("userId"))
          .isTrue();
    }
  }

  @Test
  void revokedSessionIsToldAnd4401() {
    TestUser phone = ann.again("phone");
    TestSocket socket = phone.connect();
    ann.rest().delete("/sessions/" + phone.sessionId()).expect(204);
    assertThat(socket.await("session.revoked").has("reason")).isTrue();
    assertThat(socket.awaitClose()).isEqualTo(4401);
  }

  @Test
  void silenceAndLatenessAndExpiryHaveTheirCodes() {
    try (TestServer hasty =
        TestServer.start(
            "im.gateway.heartbeat=1s",
            "im.gateway.auth-timeout=1s",
            "im.account.access-token-ttl=3s")) {
      TestClient there = new TestClient(hasty.uri());
      TestUser bob = there.register("bob");
      TestSocket late = there.connect();
      TestSocket silent = bob.connect();
      TestSocket expiring = bob.connect();
      assertThat(late.awaitClose()).isEqualTo(4401);
      assertThat(pingUntilClosed(expiring)).isEqualTo(4401);
      assertThat(silent.awaitClose()).isEqualTo(4408);
    }
  }

  private static int pingUntilClosed(TestSocket socket) {
    while (!socket.isClosed()) {
      var answer = socket.request("ping", Json.object());
      answer.handle((a, e) -> a).join();
    }
    return socket.awaitClose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "no.such.operation"})
  void floodIsRefusedFirstAnd4429IfItGoesOn(String op) {
    try (TestServer strict = TestServer.start("im.limits.scale=1")) {
      TestUser bob = new TestClient(strict.uri()).register("bob");
      TestSocket socket = bob.connect();
      var first = socket.request("ping", Json.object());
      for (int i = 0; i < 700 && !socket.isClosed(); i++) {
        socket.wire().send(WireSocket.TEXT, request(10_000 + i, op));
      }
      assertThat(socket.awaitClose()).isEqualTo(4429);
      assertThat(first.join().path("ok").asBoolean()).isTrue();
    }
  }

  private static byte[] request(int id, String op) {
    return ("{\"id\":" + id + ",\"op\":\"" + op + "\"}").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] spaces(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }

  @Test
  void stoppingServerIs1001AfterAnsweringWhatItTook() {
    TestSocket socket;
    try (TestServer stopping = TestServer.start()) {
      TestUser bob = new TestClient(stopping.uri()).register("bob");
      String notes = bob.direct(bob);
      socket = bob.connect();
      var sent =
          socket.request("message.send", TestSocket.message(notes, "last", "before the end"));
      assertThat(sent.join().path("ok").asBoolean()).isTrue();
    }
    assertThat(socket.awaitClose()).isEqualTo(1001);
  }
}

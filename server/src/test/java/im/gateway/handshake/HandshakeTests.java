package im.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Json;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HandshakeTests {

  private final TestServer server = TestServer.shared();
  private final TestClient client = new TestClient(server.uri());

  @Test
  void upgradesAndAuthenticatesByTheFirstFrame() {
    TestUser ann = client.register("ann");
    try (TestSocket socket = client.connect()) {
      JsonNode ready = socket.call("auth", Json.object("token", ann.accessToken()));
      assertThat(ready.path("userId").asString()).isEqualTo(ann.id());
      assertThat(ready.path("sessionId").asString()).isEqualTo(ann.sessionId());
      assertThat(ready.path("heartbeatSeconds").asInt()).isEqualTo(25);
      assertThat(ready.path("maxFrameBytes").asInt()).isEqualTo(131_072);
      assertThat(ready.path("epoch").asString()).isNotEmpty();
    }
  }

  @Test
  void greetsWhoBringsTheTokenInTheHeader() {
    TestUser ann = client.register("ann");
    try (TestSocket socket = ann.connectByHeader()) {
      assertThat(socket.call("ping", Json.object()).path("serverTime").asString()).isNotEmpty();
    }
  }

  @Test
  void selectsTheSubprotocol() throws IOException {
    String answer = upgrade("/ws", "Sec-WebSocket-Protocol: im.v1");
    assertThat(answer)
        .startsWith("HTTP/1.1 101")
        .containsIgnoringCase("sec-websocket-protocol: im.v1");
  }

  @Test
  void refusesAForeignOrigin() throws IOException {
    assertThat(upgrade("/ws", "Origin: https://evil.test")).startsWith("HTTP/1.1 403");
    assertThat(upgrade("/ws", "Origin: null")).startsWith("HTTP/1.1 403");
    String prefix = "http://127.0.0.1:" + server.uri().getPort() + ".evil.test";
    assertThat(upgrade("/ws", "Origin: " + prefix)).startsWith("HTTP/1.1 403");
  }

  @Test
  void takesTheOwnOrigin() throws IOException {
    String own = "http://127.0.0.1:" + server.uri().getPort();
    assertThat(upgrade("/ws", "Origin: " + own)).startsWith("HTTP/1.1 101");
  }

  @Test
  void refusesATokenInTheUrl() throws IOException {
    assertThat(upgrade("/ws?token=abc", "X: y")).startsWith("HTTP/1.1 400");
  }

  @Test
  void refusesABadTokenInTheHeader() throws IOException {
    assertThat(upgrade("/ws", "Authorization: Bearer nonsense")).startsWith("HTTP/1.1 401");
    assertThat(upgrade("/ws", "Authorization: Basic abc")).startsWith("HTTP/1.1 401");
  }

  @Test
  void answersARequestThatIsNoUpgrade() throws IOException {
    String plain = "GET /ws HTTP/1.1\r\nHost: h\r\n\r\n";
    assertThat(exchange(plain)).startsWith("HTTP/1.1 426").contains("\"code\":\"invalid_request\"");
  }

  @Test
  void refusesBytesBehindTheUpgrade() throws IOException {
    String request = request("/ws", "X: y") + "GET /api/v1/health HTTP/1.1\r\nHost: h\r\n\r\n";
    assertThat(exchange(request)).doesNotContain("\"status\":\"up\"");
  }

  @Test
  void answersAnEarlierRequestOfTheSameConnectionFirst() throws IOException {
    String request =
        "GET /api/v1/health HTTP/1.1\r\nHost: h\r\n\r\n" + request("/ws?token=x", "X: y");
    String answers = exchange(request);
    assertThat(answers).startsWith("HTTP/1.1 200");
    assertThat(answers.indexOf("HTTP/1.1 400")).isGreaterThan(answers.indexOf("\"up\""));
  }

  private String upgrade(String path, String header) throws IOException {
    return exchange(request(path, header));
  }

  private String request(String path, String header) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + server.uri().getPort()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + header
        + "\r\n\r\n";
  }

  /** Sends bytes and reads until the server ends, or has upgraded. */
  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      StringBuilder answer = new StringBuilder();
      byte[] chunk = new byte[4_096];
      while (!(answer.indexOf("HTTP/1.1 101") == 0 && answer.indexOf("\r\n\r\n") > 0)) {
        int read = socket.getInputStream().read(chunk);
        if (read < 0) {
          break;
        }
        answer.append(new String(chunk, 0, read, StandardCharsets.UTF_8));
      }
      return answer.toString();
    }
  }
}

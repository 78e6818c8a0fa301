package im.gateway;

import static im.testkit.Json.object;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import im.testkit.WireSocket;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever one client does to the gateway, others chat on at their pace. */
class BystanderTests {

  /** The default limits, but for what the test itself needs. */
  private static final TestServer SERVER =
      TestServer.start(
          "im.limits.scale=1",
          "im.limits.rules.send.count=100000",
          "im.limits.rules.send.per=1s",
          "im.limits.rules.registration.count=1000",
          "im.limits.rules.registration.per=1s");

  private static final int TOO_MANY_FRAMES = 20_000;
  private static final int SLOW_MESSAGES = 400;
  private static final String LARGE = "字".repeat(8_000);

  private final TestClient client = new TestClient(SERVER.uri());
  private final TestUser abuser = client.register("abuser");
  private Bystanders others;

  @BeforeEach
  void connectOthers() {
    others = new Bystanders(client);
  }

  @AfterEach
  void closeOthers() {
    others.close();
  }

  @AfterAll
  static void stopServer() {
    SERVER.close();
  }

  @Test
  void aFloodOfFramesDisturbsNobodyElse() {
    others.areNotDisturbedBy(
        "flood",
        () -> {
          TestSocket socket = abuser.connect();
          assertThat(flooded(socket)).isEqualTo(4429);
        });
  }

  private static int flooded(TestSocket socket) {
    String ping = Json.write(object("op", "ping", "d", object()));
    try {
      for (int i = 0; i < TOO_MANY_FRAMES; i++) {
        socket.text(ping);
      }
    } catch (UncheckedIOException closed) {
      return socket.awaitClose();
    }
    return socket.awaitClose();
  }

  @Test
  void aReaderThatStandsStillDisturbsNobodyElse() {
    TestUser slow = client.register("slow").befriend(abuser);
    String chat = abuser.directBothWays(slow);
    others.areNotDisturbedBy(
        "slow reader",
        () -> {
          try (TestSocket reader = slow.connect();
              TestSocket writing = abuser.connect()) {
            reader.hold();
            List<CompletableFuture<JsonNode>> acks = new ArrayList<>();
            for (int i = 0; i < SLOW_MESSAGES; i++) {
              acks.add(writing.request("message.send", TestSocket.message(chat, "m" + i, LARGE)));
            }
            acks.forEach(CompletableFuture::join);
          }
        });
  }

  @Test
  void fragmentsOfOneByteDisturbNobodyElse() {
    others.areNotDisturbedBy(
        "fragments of a byte",
        () -> {
          try (TestSocket socket = abuser.connect()) {
            byte[] text = ("{\"op\":\"ping\",\"d\":{}" + " ".repeat(20_000) + "}").getBytes(UTF_8);
            for (int i = 0; i < text.length; i++) {
              int opcode = i == 0 ? WireSocket.TEXT : 0;
              int last = i == text.length - 1 ? 0x80 : 0;
              socket.wire().raw(WireSocket.frame(last | opcode, new byte[] {text[i]}));
            }
            assertThat(socket.call("ping", object()).has("serverTime")).isTrue();
          }
        });
  }

  @Test
  void fiveHundredSocketsFromOneAddressDisturbNobodyElse() {
    others.areNotDisturbedBy(
        "500 sockets",
        () -> {
          List<WireSocket> open = new ArrayList<>();
          int refused = 0;
          for (int i = 0; i < 500; i++) {
            try {
              open.add(WireSocket.open(SERVER.uri(), "/ws"));
            } catch (Problem problem) {
              refused++;
            }
          }
          open.forEach(WireSocket::close);
          assertThat(refused).isPositive();
        });
  }
}

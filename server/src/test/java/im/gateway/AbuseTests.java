package im.gateway;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import im.testkit.WireSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Clients that behave badly, by weakness or on purpose, while others go on undisturbed. */
class AbuseTests {

  /** More than the kernel keeps for a socket that nobody reads. */
  private static final int FLOOD = 600;

  private static final String LARGE = "字".repeat(8_000);

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser slow = client.register("slow");
  private final TestUser writer = client.register("writer").befriend(slow);
  private final String chat = writer.directBothWays(slow);

  /** Sends more than the slow reader's socket and queue hold, and waits for every ack. */
  private void flood(TestSocket socket) {
    List<CompletableFuture<JsonNode>> acks = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      acks.add(socket.request("message.send", TestSocket.message(chat, "flood-" + i, LARGE)));
    }
    acks.forEach(ack -> assertThat(ack.join().path("ok").asBoolean()).isTrue());
  }

  @Test
  void whoReadsTooSlowlyIsToldWhereTheConversationStandsAndFindsAllOfIt() {
    try (TestSocket reader = slow.connect();
        TestSocket writing = writer.connect()) {
      reader.hold();
      flood(writing);
      reader.resume();

      JsonNode hint = reader.await("conversation.hint", d -> d.path("lastSeq").asLong() == FLOOD);
      assertThat(hint.path("conversationId").asString()).isEqualTo(chat);
      assertThat(reader.events("message.new")).hasSizeLessThan(FLOOD);
      assertThat(reader.call("ping", Json.object()).has("serverTime")).isTrue();
      assertThat(allChanges()).isEqualTo(FLOOD);
    }
  }

  private long allChanges() {
    long since = 0;
    boolean more = true;
    while (more) {
      JsonNode page =
          slow.rest()
              .get("/conversations/" + chat + "/changes?limit=200&sinceVersion=" + since)
              .expect(200);
      since = page.path("version").asLong();
      more = page.path("more").asBoolean();
    }
    return since;
  }

  @Test
  void whoCannotEvenTakeWhatNothingElseTellsIsClosedWith4413() {
    try (TestSocket reader = slow.connect();
        TestSocket writing = writer.connect()) {
      reader.hold();
      flood(writing);
      for (int i = 0; i < 1_100; i++) {
        slow.rest().patch("/contacts/" + writer.id(), object("alias", "alias " + i)).expect(200);
      }
      reader.resume();
      assertThat(reader.awaitClose()).isEqualTo(4413);
    }
  }

  @Test
  void aMessageInFragmentsOfOneByteIsAMessage() {
    try (TestSocket socket = writer.connect()) {
      byte[] text =
          Json.write(
                  object(
                      "id", 77, "op", "message.send", "d", TestSocket.message(chat, "bytes", "x")))
              .getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < text.length; i++) {
        int opcode = i == 0 ? WireSocket.TEXT : 0;
        int last = i == text.length - 1 ? 0x80 : 0;
        socket.wire().raw(WireSocket.frame(last | opcode, new byte[] {text[i]}));
      }
      assertThat(socket.send(chat, "behind", "y").path("seq").asLong()).isEqualTo(2);
    }
  }

  @Test
  void oneAddressOpensOnlySoManySocketsAndThoseItHasLiveOn() {
    try (TestServer strict = TestServer.start("im.limits.scale=1")) {
      TestUser user = new TestClient(strict.uri()).register("user");
      List<WireSocket> open = new ArrayList<>();
      try (TestSocket own = user.connect()) {
        Problem refused =
            Problem.thrownBy(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    open.add(WireSocket.open(strict.uri(), "/ws"));
                  }
                });
        assertThat(refused.status()).isEqualTo(429);
        assertThat(own.call("ping", Json.object()).has("serverTime")).isTrue();
      } finally {
        open.forEach(WireSocket::close);
      }
    }
  }
}

package im.gateway;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A client comes back thousands of messages later, while more are being written. */
class CatchUpTests {

  private static final int MEANWHILE = 2_000;
  private static final int OUTSTANDING = 200;
  private static final int PAGE = 200;

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  /** What bob's device holds, by seq: the message's client id. */
  private final NavigableMap<Long, String> held = new ConcurrentSkipListMap<>();

  private final AtomicInteger pages = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {2_500, 10_000})
  void nothingIsMissingOrTwiceWhenAClientComesBackLate(int missed) {
    send(1, missed);
    long began = System.nanoTime();
    try (TestSocket socket = bob.connect()) {
      socket.onEvent(this::take);
      var writing = CompletableFuture.runAsync(() -> send(missed + 1, MEANWHILE));
      catchUp(socket, missed);
      long millis = (System.nanoTime() - began) / 1_000_000;
      System.out.printf("%d messages behind: %d ms, %d pages%n", missed, millis, pages.get());
      writing.join();
      await().until(() -> held.containsKey((long) missed + MEANWHILE));
    }
    LongStream.rangeClosed(1, missed + MEANWHILE)
        .forEach(seq -> assertThat(held.get(seq)).isEqualTo("m" + seq));
    assertThat(held).hasSize(missed + MEANWHILE);
  }

  /** As docs/protocol.md tells a client: by changes, or, too far behind, from the newest page. */
  private void catchUp(TestSocket socket, int missed) {
    JsonNode page = page(socket, "changes.list", "sinceVersion", 0);
    assertThat(page.path("reset").asBoolean()).isEqualTo(missed > 5_000);
    while (page.path("more").asBoolean()) {
      page = page(socket, "changes.list", "sinceVersion", page.path("version").asLong());
    }
    if (page.path("reset").asBoolean()) {
      held.clear();
      page(socket, "messages.list", "limit", PAGE);
      while (held.firstKey() > 1) {
        page(socket, "messages.list", "beforeSeq", held.firstKey());
      }
    }
  }

  private JsonNode page(TestSocket socket, String op, String field, long value) {
    JsonNode page = socket.call(op, object("conversationId", chat, field, value));
    page.path("items").forEach(this::hold);
    pages.incrementAndGet();
    return page;
  }

  private void take(JsonNode event) {
    if (event.path("ev").asString().equals("message.new")) {
      hold(event.path("d"));
    }
  }

  private void hold(JsonNode message) {
    held.put(message.path("seq").asLong(), message.path("clientId").asString());
  }

  private void send(int first, int count) {
    Deque<CompletableFuture<JsonNode>> outstanding = new ArrayDeque<>();
    try (TestSocket socket = ann.connect()) {
      for (int i = first; i < first + count; i++) {
        if (outstanding.size() == OUTSTANDING) {
          isAcked(outstanding.removeFirst());
        }
        Object message = TestSocket.message(chat, "m" + i, "number " + i);
        outstanding.add(socket.request("message.send", message));
      }
      outstanding.forEach(CatchUpTests::isAcked);
    }
  }

  private static void isAcked(CompletableFuture<JsonNode> answer) {
    JsonNode frame = answer.orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(frame.path("ok").asBoolean()).as(frame.toString()).isTrue();
  }
}

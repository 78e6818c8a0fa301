package im.fault;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.MariaDbServer;
import im.testkit.Problem;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes write to one database: neither's memory of a conversation may mislead it. */
@Tag("fault")
class TwoNodesTests {

  private static final int MESSAGES = 1_000;
  private static final int OUTSTANDING = 10;

  @TempDir private Path dir;
  private MariaDbServer database;
  private TestServer one;
  private TestServer other;
  private TestUser ann;
  private TestUser bob;
  private String chat;

  @BeforeEach
  void startNodes() {
    database = MariaDbServer.start(dir.resolve("mariadb"));
    String url = "im.storage.url=" + database.newDatabase();
    one = TestServer.start(url);
    other = TestServer.start(url);
    ann = new TestClient(one.uri()).register("ann");
    TestUser bobAtOne = new TestClient(one.uri()).register("bob").befriend(ann);
    chat = ann.directBothWays(bobAtOne);
    bob = new TestClient(other.uri()).login(bobAtOne.username(), bobAtOne.password(), "device");
  }

  @AfterEach
  void endNodes() {
    other.close();
    one.close();
    database.close();
  }

  @Test
  void messagesOfBothStandInOneOrder() {
    var writing = CompletableFuture.runAsync(() -> write(ann));
    write(bob);
    writing.join();

    List<JsonNode> all = all();
    assertThat(all.stream().map(message -> message.path("seq").asLong()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 * MESSAGES).boxed().toList());
    for (TestUser writer : List.of(ann, bob)) {
      assertThat(
              all.stream()
                  .filter(message -> message.path("senderId").asString().equals(writer.id()))
                  .map(message -> message.at("/body/text").asInt()))
          .isSorted()
          .doesNotHaveDuplicates()
          .hasSize(MESSAGES);
    }
  }

  @Test
  void whoIsBlockedAtOneNodeIsRefusedAtTheOther() {
    try (TestSocket socket = ann.connect()) {
      socket.send(chat, "before");
      bob.rest().put("/blocks/" + ann.id(), null).expect(204);
      assertThat(Problem.thrownBy(() -> socket.send(chat, "after")).code()).isEqualTo("forbidden");
    }
  }

  private void write(TestUser user) {
    Deque<CompletableFuture<JsonNode>> outstanding = new ArrayDeque<>();
    try (TestSocket socket = user.connect()) {
      for (int i = 1; i <= MESSAGES; i++) {
        if (outstanding.size() == OUTSTANDING) {
          isAcked(outstanding.removeFirst());
        }
        Object message = TestSocket.message(chat, "m" + i, Integer.toString(i));
        outstanding.add(socket.request("message.send", message));
      }
      outstanding.forEach(TwoNodesTests::isAcked);
    }
  }

  private static void isAcked(CompletableFuture<JsonNode> answer) {
    JsonNode frame = answer.join();
    assertThat(frame.path("ok").asBoolean()).as(frame.toString()).isTrue();
  }

  private List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = page(0);
    while (!page.isEmpty()) {
      page.forEach(all::add);
      page = page(all.getLast().path("seq").asLong());
    }
    return all;
  }

  private JsonNode page(long afterSeq) {
    return ann.messages(chat, "afterSeq=" + afterSeq + "&limit=200");
  }
}

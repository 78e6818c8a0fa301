package im.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same send fifty times at once, over several connections and REST. */
class DoubledSendTests {

  private static final int TIMES = 50;
  private static final int OVER_REST = 5;
  private static final int SOCKETS = 4;
  private static final int ROUNDS = 20;

  private final TestClient client = new TestClient(TestServer.shared().uri());
  private final TestUser ann = client.register("ann");
  private final TestUser again = ann.again("phone");
  private final TestUser bob = client.register("bob").befriend(ann);
  private final String chat = ann.direct(bob);

  @Test
  void fiftyEqualSendsAtOnceAreOneMessageWithOneAnswer() {
    List<TestSocket> sockets = connect();
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        List<JsonNode> answers = sendAll(sockets, "m" + round, List.of("hello"));
        assertThat(answers).hasSize(TIMES).allMatch(answer -> answer.has("seq"));
        assertThat(answers.stream().map(answer -> answer.path("seq").asLong()).distinct())
            .containsExactly((long) round);
        assertThat(answers.stream().map(answer -> answer.path("sentAt").asString()).distinct())
            .hasSize(1);
      }
    } finally {
      sockets.forEach(TestSocket::close);
    }
    assertThat(bob.messages(chat, "limit=200").size()).isEqualTo(ROUNDS);
  }

  @Test
  void ofTwoTextsUnderOneClientIdOneIsStoredAndTheOtherAConflict() {
    List<TestSocket> sockets = connect();
    try {
      List<JsonNode> answers = sendAll(sockets, "m1", List.of("one", "other"));
      JsonNode stored = bob.messages(chat);
      assertThat(stored.size()).isEqualTo(1);
      assertThat(answers).hasSize(TIMES);
      Set<String> outcomes =
          answers.stream()
              .map(answer -> answer.path("code").asString("seq " + answer.path("seq")))
              .collect(Collectors.toSet());
      assertThat(outcomes).containsExactlyInAnyOrder("conflict", "seq 1");
      assertThat(answers.stream().filter(answer -> answer.has("seq"))).hasSize(TIMES / 2);
    } finally {
      sockets.forEach(TestSocket::close);
    }
  }

  private List<TestSocket> connect() {
    return IntStream.range(0, SOCKETS).mapToObj(i -> (i % 2 == 0 ? ann : again).connect()).toList();
  }

  /** Sends at once, the texts by turns; gives each answer's data, or its error. */
  private List<JsonNode> sendAll(List<TestSocket> sockets, String clientId, List<String> texts) {
    List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      String text = texts.get(i % texts.size());
      if (i < OVER_REST) {
        answers.add(CompletableFuture.supplyAsync(() -> post(clientId, text).json()));
      } else {
        Object message = TestSocket.message(chat, clientId, text);
        TestSocket socket = sockets.get(i % SOCKETS);
        answers.add(
            socket
                .request("message.send", message)
                .thenApply(answer -> answer.has("d") ? answer.path("d") : answer.path("error")));
      }
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private Answer post(String clientId, String text) {
    return ann.post(chat, TestUser.text(clientId, text));
  }
}

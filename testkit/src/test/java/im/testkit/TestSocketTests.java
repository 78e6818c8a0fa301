package im.testkit;

import static im.testkit.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TestSocketTests {

  private PeerSocket peer;
  private TestSocket socket;

  @BeforeEach
  void connect() throws Exception {
    peer = new PeerSocket();
    Thread upgrade = peer.upgrading();
    socket = new TestClient(peer.uri()).connect();
    upgrade.join();
  }

  @AfterEach
  void disconnect() throws IOException {
    socket.close();
    peer.close();
  }

  @Test
  void pipelinedAnswersFindTheirRequestsInAnyOrder() throws Exception {
    CompletableFuture<JsonNode> first = socket.request("a", object());
    CompletableFuture<JsonNode> second = socket.request("b", object("text", "é".repeat(100)));
    JsonNode requestA = peer.receive();
    JsonNode requestB = peer.receive();
    peer.send(object("id", requestB.path("id"), "ok", true, "d", object("n", 2)));
    peer.send(object("id", requestA.path("id"), "ok", true, "d", object("n", 1)));

    assertThat(requestB.at("/d/text").asString()).hasSize(100);
    assertThat(first.get().at("/d/n").asInt()).isEqualTo(1);
    assertThat(second.get().at("/d/n").asInt()).isEqualTo(2);
  }

  @Test
  void awaitTakesTheFirstFittingEventAndLeavesTheOthers() throws Exception {
    peer.send(object("ev", "x", "d", object("n", 1)));
    peer.send(object("ev", "y", "d", object("n", 2)));
    peer.send(object("ev", "x", "d", object("n", 3)));

    assertThat(socket.await("x", d -> d.path("n").asInt() > 1).path("n").asInt()).isEqualTo(3);
    assertThat(socket.events("x")).hasSize(1);
    assertThat(socket.events()).hasSize(2);
  }

  @Test
  void anErrorAnswerIsAProblemWithItsCode() throws Exception {
    CompletableFuture<Problem> problem =
        CompletableFuture.supplyAsync(
            () -> Problem.thrownBy(() -> socket.call("message.send", object())));
    JsonNode request = peer.receive();
    Object error = object("code", "rate_limited", "message", "slow down", "retryAfterMs", 50);
    peer.send(object("id", request.path("id"), "ok", false, "error", error));

    assertThat(problem.get().code()).isEqualTo("rate_limited");
    assertThat(problem.get().detail()).isEqualTo("slow down");
    assertThat(problem.get().retryAfterMillis()).isEqualTo(50);
  }

  @Test
  void theCloseCodeIsSeen() throws Exception {
    peer.sendClose(4408);

    assertThat(socket.awaitClose()).isEqualTo(4408);
  }

  @Test
  void whatWasOutstandingIsLostWithTheConnection() throws Exception {
    CompletableFuture<JsonNode> answer = socket.request("a", object());
    peer.receive();
    peer.close();

    assertThatThrownBy(answer::get).hasCauseInstanceOf(ConnectionLost.class);
    assertThat(socket.awaitClose()).isEqualTo(1006);
    assertThatThrownBy(() -> socket.request("b", object()).get())
        .hasCauseInstanceOf(ConnectionLost.class);
  }
}

package im.testkit.check;

import im.testkit.ConnectionLost;
import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/**
 * A user's second device: records what is pushed and, at every new connection, what {@code sync}
 * says; marks every seventh message as read.
 */
final class Listener {

  private static final int READ_EVERY = 7;

  private final TestUser user;
  private final History history;
  private final Thread thread;
  private volatile boolean stopping;
  private int connections;

  Listener(TestUser user, History history) {
    this.user = user;
    this.history = history;
    this.thread = Thread.ofVirtual().name("listener " + user.username()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Returns when the last connection is closed. */
  void stop() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    int failures = 0;
    while (!stopping) {
      try (TestSocket socket = user.connect()) {
        connections++;
        failures = 0;
        listen(socket);
      } catch (UncheckedIOException | Problem | ConnectionLost | AssertionError e) {
        Pause.before(failures++);
      }
    }
  }

  private void listen(TestSocket socket) {
    String connection = user.username() + " listener " + connections;
    socket.keepAlive().onEvent(event -> take(socket, connection, event));
    socket.call("sync", Json.object()).path("heads").forEach(this::count);
    while (!stopping && !socket.isClosed()) {
      Pause.millis(20);
    }
  }

  private void take(TestSocket socket, String connection, JsonNode event) {
    Pushes.record(history, connection, user.id(), event);
    JsonNode d = event.path("d");
    long seq = d.path("seq").asLong(0);
    if (event.path("ev").asString("").equals("message.new") && seq % READ_EVERY == 0) {
      Object read = Json.object("conversationId", d.path("conversationId"), "seq", seq);
      var _ = socket.request("conversation.read", read);
    }
  }

  /** A head is {@code [conversationId, lastSeq, version, readSeq, meVersion]}. */
  private void count(JsonNode head) {
    history.counted(
        user.id(),
        user.id() + " listener",
        head.path(0).asString(),
        head.path(1).asLong(),
        head.path(3).asLong(),
        0);
  }
}

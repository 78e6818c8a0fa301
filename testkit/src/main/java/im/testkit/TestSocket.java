package im.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.testkit.WireSocket.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One WebSocket connection that keeps what it receives. Requests may be pipelined; answers find
 * their request by id; events wait in {@link #events()} until awaited. Thread-safe.
 */
public final class TestSocket implements AutoCloseable {

  /** How long anything is waited for. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int ABNORMAL = 1006;
  private static final int PING_SECONDS = 10;

  private final WireSocket wire;
  private final AtomicLong nextId = new AtomicLong();
  private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final EventLog events = new EventLog();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Thread reader;
  private volatile boolean held;

  TestSocket(WireSocket wire) {
    this.wire = wire;
    this.reader = Thread.ofVirtual().name("test-socket").start(this::readAll);
  }

  // Requests

  /** Sends a request and waits for its answer's {@code d}; an error answer is a {@link Problem}. */
  public JsonNode call(String op, Object d) {
    JsonNode answer = within(request(op, d), op);
    if (!answer.path("ok").asBoolean(false)) {
      throw new Problem(op, 0, answer.path("error"));
    }
    return answer.path("d");
  }

  /**
   * Sends a request and does not wait: the whole answer comes later. The future fails with {@link
   * ConnectionLost} when the connection ends first.
   */
  public CompletableFuture<JsonNode> request(String op, Object d) {
    long id = nextId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      text(Json.write(Json.object("id", id, "op", op, "d", d)));
    } catch (UncheckedIOException e) {
      lose(id);
    }
    if (closed.isDone()) {
      lose(id);
    }
    return answer;
  }

  /** Sends a text message in a conversation under a new client id. */
  public JsonNode send(String conversation, String text) {
    return send(conversation, TestClient.unique("c"), text);
  }

  public JsonNode send(String conversation, String clientId, String text) {
    return call("message.send", message(conversation, clientId, text));
  }

  /** The {@code d} of {@code message.send} for a text. */
  public static Object message(String conversation, String clientId, String text) {
    return Json.object(
        "conversationId",
        conversation,
        "clientId",
        clientId,
        "type",
        "text",
        "body",
        Json.object("text", text));
  }

  /** Pings from now on, so that the server never takes this connection for silent. */
  public TestSocket keepAlive() {
    Thread.ofVirtual().name("keep-alive").start(this::pingUntilClosed);
    return this;
  }

  private void pingUntilClosed() {
    try {
      while (!closed.isDone()) {
        wire.send(WireSocket.PING, new byte[0]);
        var _ = closed.copy().completeOnTimeout(0, PING_SECONDS, TimeUnit.SECONDS).join();
      }
    } catch (UncheckedIOException e) {
      wire.close();
    }
  }

  // Frames as they are

  /** Sends a text frame, whatever it says. */
  public void text(String text) {
    wire.send(WireSocket.TEXT, text.getBytes(UTF_8));
  }

  /** The bare socket, to send what no decent client would. */
  public WireSocket wire() {
    return wire;
  }

  /** Stops reading, so that the server's writes pile up. */
  public void hold() {
    held = true;
  }

  /** Reads on. */
  public void resume() {
    held = false;
    LockSupport.unpark(reader);
  }

  // What came

  /** Takes the first event of this name, waiting for it where it has not come. */
  public JsonNode await(String ev) {
    return await(ev, d -> true);
  }

  /**
   * Takes the first event of this name whose {@code d} fits, waiting for it where it has not come;
   * those that do not fit stay. Fails with all that did come.
   */
  public JsonNode await(String ev, Predicate<JsonNode> fits) {
    return events.await(ev, fits, PATIENCE);
  }

  /** The {@code d} of all events of this name that were not taken, in the order they came. */
  public List<JsonNode> events(String ev) {
    return events.all(ev);
  }

  /** All events that were not taken, whole, in the order they came. */
  public List<JsonNode> events() {
    return events.all();
  }

  /** Calls for each event from now on, on the reading thread, instead of keeping it. */
  public void onEvent(EventListener listener) {
    events.handOver(listener);
  }

  /** Waits for the end and gives the close code; 1006 where none was sent. */
  public int awaitClose() {
    return within(closed, "the close");
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  /** Closes politely. */
  @Override
  public void close() {
    try {
      close(1000);
      wire.close();
    } catch (UncheckedIOException e) {
      wire.close();
    }
  }

  /** Sends a close frame with this code and goes on reading. */
  public void close(int code) {
    wire.send(WireSocket.CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
  }

  /** Ends the connection with a TCP reset. */
  public void reset() {
    wire.reset();
  }

  private void readAll() {
    int code = ABNORMAL;
    try {
      Frame frame = next();
      while (frame.opcode() != WireSocket.CLOSE) {
        take(frame);
        frame = next();
      }
      code = frame.closeCode();
    } catch (IOException e) {
      code = ABNORMAL;
    } finally {
      closed.complete(code);
      waiting.keySet().forEach(this::lose);
      wire.close();
    }
  }

  private Frame next() throws IOException {
    while (held) {
      LockSupport.park(this);
    }
    return wire.read();
  }

  private void take(Frame frame) {
    if (frame.opcode() == WireSocket.PING) {
      wire.send(WireSocket.PONG, frame.payload());
    } else if (frame.opcode() == WireSocket.TEXT) {
      take(Json.parse(frame.text()));
    }
  }

  private void take(JsonNode frame) {
    CompletableFuture<JsonNode> answer = waiting.remove(frame.path("id").asLong(-1));
    if (answer != null) {
      answer.complete(frame);
    } else {
      events.add(frame);
    }
  }

  private void lose(long id) {
    CompletableFuture<JsonNode> answer = waiting.remove(id);
    if (answer != null) {
      answer.completeExceptionally(new ConnectionLost(closed.getNow(ABNORMAL)));
    }
  }

  private <T> T within(CompletableFuture<T> future, String what) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(what + " did not come; events seen: " + events.all(), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

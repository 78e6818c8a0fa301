package im.testkit.check;

import im.testkit.ConnectionLost;
import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One user who keeps a window of messages outstanding in one conversation. When the connection
 * breaks, what is outstanding is sent again first, in its order, under the same client ids.
 */
final class Writer {

  private static final Set<String> OPEN_OUTCOMES = Set.of("unavailable", "rate_limited");
  private static final long ANSWER_SECONDS = 10;

  /** A message on its way; {@code settled} tells whether it needs no further attempt. */
  private record Outstanding(MessageKey key, String text, CompletableFuture<Boolean> settled) {}

  private final TestUser user;
  private final String conversation;
  private final int window;
  private final History history;
  private final Deque<Outstanding> outstanding = new ArrayDeque<>();
  private final AtomicLong acks = new AtomicLong();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean abandoned;
  private long sent;
  private int connections;

  Writer(TestUser user, String conversation, int window, History history) {
    this.user = user;
    this.conversation = conversation;
    this.window = window;
    this.history = history;
    this.thread = Thread.ofVirtual().name("writer " + user.username()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  long acks() {
    return acks.get();
  }

  void awaitMoreAcksThan(long before) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (acks.get() <= before) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(user.username() + " gets no acknowledgement any more");
      }
      Pause.millis(5);
    }
  }

  /** Sends nothing new; what is outstanding is still settled. */
  void stop() {
    stopping = true;
  }

  void abandon() {
    stopping = true;
    abandoned = true;
  }

  void join() {
    try {
      if (!thread.join(Duration.ofSeconds(60))) {
        throw new AssertionError(user.username() + " cannot settle its outstanding sends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isDone() {
    return abandoned || (stopping && outstanding.isEmpty());
  }

  private void run() {
    int failures = 0;
    while (!isDone()) {
      try (TestSocket socket = user.connect()) {
        connections++;
        failures = 0;
        socket.onEvent(event -> Pushes.record(history, connection(), user.id(), event));
        write(socket);
      } catch (UncheckedIOException | Problem | ConnectionLost | AssertionError e) {
        Pause.before(failures++);
      }
    }
  }

  private String connection() {
    return user.username() + " writer " + connections;
  }

  private void write(TestSocket socket) {
    resendAll(socket);
    while (!isDone() && !socket.isClosed()) {
      while (!stopping && outstanding.size() < window) {
        sendNew(socket);
      }
      Outstanding first = outstanding.peekFirst();
      if (first != null && isSettled(first)) {
        outstanding.removeFirst();
      } else if (first != null && !socket.isClosed()) {
        outstanding.removeFirst();
        Pause.millis(20);
        outstanding.addFirst(send(socket, first.key(), first.text()));
      }
    }
  }

  private void resendAll(TestSocket socket) {
    for (int i = outstanding.size(); i > 0; i--) {
      Outstanding next = outstanding.removeFirst();
      boolean settled = next.settled().getNow(false);
      if (!settled) {
        outstanding.addLast(send(socket, next.key(), next.text()));
      }
    }
  }

  private void sendNew(TestSocket socket) {
    String clientId = "m-" + ++sent;
    MessageKey key = new MessageKey(conversation, user.id(), clientId);
    outstanding.addLast(send(socket, key, user.username() + " says " + clientId));
  }

  private Outstanding send(TestSocket socket, MessageKey key, String text) {
    history.invoked(key, connection(), text);
    Object message = TestSocket.message(conversation, key.clientId(), text);
    CompletableFuture<Boolean> settled =
        socket
            .request("message.send", message)
            .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
            .handle((answer, failure) -> settle(socket, key, answer, failure));
    return new Outstanding(key, text, settled);
  }

  /** Runs where the answer arrives, so that the recorded order is the true one. */
  private boolean settle(
      TestSocket socket, MessageKey key, @Nullable JsonNode answer, @Nullable Throwable failure) {
    if (failure instanceof TimeoutException) {
      socket.reset();
    }
    if (answer == null || OPEN_OUTCOMES.contains(answer.at("/error/code").asString(""))) {
      history.unknown(key);
      return false;
    }
    if (answer.path("ok").asBoolean(false)) {
      history.acked(key, answer.at("/d/seq").asLong());
      acks.incrementAndGet();
    } else {
      history.refused(key, Json.write(answer.path("error")));
    }
    return true;
  }

  private static boolean isSettled(Outstanding one) {
    return one.settled().join();
  }
}

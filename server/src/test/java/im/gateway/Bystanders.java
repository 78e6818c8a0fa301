package im.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import im.testkit.TestClient;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Two users who chat while something happens around them, and notice how long each send takes. */
final class Bystanders implements AutoCloseable {

  private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
  private static final int CALM = 50;

  private final String chat;
  private final TestSocket writing;
  private final TestSocket reading;
  private int sent;

  Bystanders(TestClient client) {
    TestUser one = client.register("bystander");
    TestUser other = client.register("bystander").befriend(one);
    chat = one.directBothWays(other);
    writing = one.connect();
    reading = other.connect();
  }

  /**
   * Chats while nothing else happens, then during the abuse; fails where that made it much worse.
   */
  void areNotDisturbedBy(String abuse, Runnable act) {
    List<Long> calm = new ArrayList<>();
    while (calm.size() < CALM) {
      calm.add(sendAndReceive());
    }
    List<Long> during = new ArrayList<>();
    var abusing = CompletableFuture.runAsync(act, task -> Thread.ofVirtual().start(task));
    while (!abusing.isDone() || during.size() < CALM) {
      during.add(sendAndReceive());
    }
    abusing.join();
    System.out.printf(
        "%s: others' send to received, p99 %d ms calm, %d ms meanwhile (%d sends)%n",
        abuse, p99(calm), p99(during), during.size());
    assertThat(p99(during)).as(abuse).isLessThan(10 * p99(calm) + 300);
  }

  private long sendAndReceive() {
    LockSupport.parkNanos(PACE_NANOS);
    long began = System.nanoTime();
    String text = "undisturbed " + ++sent;
    assertThat(writing.send(chat, text).path("seq").asLong()).isEqualTo(sent);
    reading.await("message.new", d -> d.at("/body/text").asString().equals(text));
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static long p99(List<Long> millis) {
    return millis.stream().sorted().toList().get(millis.size() * 99 / 100);
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
  }
}

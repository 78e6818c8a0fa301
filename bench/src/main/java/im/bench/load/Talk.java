package im.bench.load;

import im.testkit.TestClient;
import im.testkit.TestUser;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Users in pairs, registered and befriended over the API, who talk over real sockets. */
public final class Talk {

  private static final int SETUP_THREADS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Two users and their conversation. */
  public record Pair(TestUser one, TestUser other, String conversation) {}

  private final List<Pair> pairs;
  private final URI server;
  private final int threads;
  private int runs;

  private Talk(URI server, List<Pair> pairs, int threads) {
    this.server = server;
    this.pairs = pairs;
    this.threads = threads;
  }

  /** Registers and befriends the users; the server's limits must allow it. */
  public static Talk prepare(URI server, int pairs, int threads) {
    TestClient rest = new TestClient(server);
    try (ExecutorService setup = Executors.newFixedThreadPool(SETUP_THREADS)) {
      List<Callable<Pair>> tasks = new ArrayList<>();
      for (int i = 0; i < pairs; i++) {
        tasks.add(() -> pair(rest));
      }
      List<Pair> ready = new ArrayList<>();
      for (Future<Pair> pair : setup.invokeAll(tasks)) {
        ready.add(pair.get());
      }
      return new Talk(server, ready, threads);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the users could not be set up", e);
    }
  }

  private static Pair pair(TestClient rest) {
    TestUser one = rest.register("bench");
    TestUser other = rest.register("bench");
    return new Pair(one, other, one.befriend(other).directBothWays(other));
  }

  public List<Pair> pairs() {
    return pairs;
  }

  /**
   * Talks for the plan's time and measures.
   *
   * @throws IllegalStateException where a send was refused or a connection broke
   */
  public TalkResult run(TalkPlan plan, Runnable measuringBegins) {
    Phase phase = new Phase();
    List<Talker> talkers;
    Duration elapsed;
    try (LoadClient client = new LoadClient(threads)) {
      talkers = connect(client, plan, phase);
      talkers.forEach(talker -> talker.start(plan.window(), Long.MAX_VALUE));
      pause(plan.warmUp());
      measuringBegins.run();
      phase.measure();
      long begun = System.nanoTime();
      pause(plan.measured());
      phase.end();
      elapsed = Duration.ofNanos(System.nanoTime() - begun);
    }
    return collect(talkers, elapsed);
  }

  /**
   * Lets the first of the first pair send exactly this many messages, and waits for all acks.
   *
   * @return the send-to-ack times
   */
  public TalkResult sendExactly(long count, int window, int textBytes) {
    Phase phase = new Phase();
    phase.measure();
    TalkPlan plan = new TalkPlan(1, false, window, textBytes, Duration.ZERO, Duration.ZERO);
    Talker talker;
    Duration elapsed;
    try (LoadClient client = new LoadClient(threads)) {
      talker = connect(client, plan, phase).getFirst();
      long begun = System.nanoTime();
      talker.start(window, count);
      while (talker.acked() < count && talker.failure().isEmpty()) {
        pause(Duration.ofMillis(10));
      }
      elapsed = Duration.ofNanos(System.nanoTime() - begun);
      phase.end();
    }
    return collect(List.of(talker), elapsed);
  }

  private List<Talker> connect(LoadClient client, TalkPlan plan, Phase phase) {
    List<Talker> talking = new ArrayList<>();
    runs++;
    for (Pair pair : pairs.subList(0, plan.pairs())) {
      EventLoop loop = client.loop();
      Talker one = new Talker(phase, pair, runs, plan.textBytes());
      Talker other = new Talker(phase, pair, runs, plan.textBytes());
      Channel first = await(client.connect(loop, server, pair.one().accessToken(), one));
      Channel second = await(client.connect(loop, server, pair.other().accessToken(), other));
      one.join(first, other);
      other.join(second, one);
      talking.add(one);
      if (plan.bothTalk()) {
        talking.add(other);
      }
    }
    return talking;
  }

  private static TalkResult collect(List<Talker> talkers, Duration elapsed) {
    Samples acks = new Samples();
    Samples receipts = new Samples();
    for (Talker talker : talkers) {
      if (!talker.failure().isEmpty()) {
        throw new IllegalStateException("a send failed: " + talker.failure());
      }
      acks.addAll(talker.acks());
      receipts.addAll(talker.receiptsOfPeer());
    }
    return new TalkResult(acks, receipts, elapsed);
  }

  private static Channel await(CompletableFuture<Channel> connecting) {
    return connecting.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static void pause(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}

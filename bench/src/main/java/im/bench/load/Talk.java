package im.bench.load;

import io.netty.channel.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Users in pairs who talk over real sockets, one run after the other. */
public final class Talk implements Load {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(10);

  private final LoadClient client = new LoadClient();
  private final Turn turn = new Turn(client.loop());
  private final List<Talker> firsts = new ArrayList<>();
  private final List<Talker> all = new ArrayList<>();

  private Talk() {}

  /** Connects both users of each pair; until the first run they are silent. */
  public static Talk connect(URI server, List<Pair> pairs, int textBytes) {
    Talk talk = new Talk();
    pairs.forEach(pair -> talk.connect(server, pair, textBytes));
    return talk;
  }

  private void connect(URI server, Pair pair, int textBytes) {
    Talker one = new Talker(pair.conversation(), textBytes);
    Talker other = new Talker(pair.conversation(), textBytes);
    Channel first = await(client.connect(server, pair.one(), one));
    Channel second = await(client.connect(server, pair.other(), other));
    one.join(new Outgoing(turn, first.pipeline().firstContext()), other);
    other.join(new Outgoing(turn, second.pipeline().firstContext()), one);
    firsts.add(one);
    all.add(one);
    all.add(other);
  }

  @Override
  public TalkResult run(TalkPlan plan, Runnable edge) {
    Run run = new Run(Long.MAX_VALUE);
    start(run, plan.bothTalk() ? all : firsts, plan.window());
    Duration elapsed = run.measure(plan, edge);
    client.awaitQuiet(this::isQuiet);
    return new TalkResult(run.acks(), run.receipts(), elapsed);
  }

  /**
   * Lets the first of the first pair send exactly this many messages, and waits for all of them.
   */
  public TalkResult sendExactly(long count, int window) {
    Run run = new Run(count);
    run.measure(true);
    long begun = System.nanoTime();
    start(run, all.subList(0, 1), window);
    while (client.onLoop(() -> run.acks().size() < count && all.getFirst().failure().isEmpty())) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    client.awaitQuiet(this::isQuiet);
    return new TalkResult(run.acks(), run.receipts(), elapsed);
  }

  private void start(Run run, List<Talker> talking, int window) {
    client.onLoop(
        () -> {
          all.forEach(talker -> talker.listen(run));
          talking.forEach(talker -> talker.start(window));
          return run;
        });
  }

  private boolean isQuiet() {
    return checked().stream().allMatch(Talker::isQuiet);
  }

  private List<Talker> checked() {
    for (Talker talker : all) {
      if (!talker.failure().isEmpty()) {
        throw new IllegalStateException("a send failed: " + talker.failure());
      }
    }
    return all;
  }

  private static Channel await(CompletableFuture<Channel> connecting) {
    return connecting.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    client.close();
  }
}

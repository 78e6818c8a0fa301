package im.bench;

import im.bench.load.Pair;
import im.bench.load.Samples;
import im.bench.load.Talk;
import im.bench.load.TalkPlan;
import im.testkit.Answer;
import im.testkit.ServerProcess;
import im.testkit.TestClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * What reading costs in a store of a million messages, which a hundred pairs of users have sent:
 * pages of history, and the unread count of who never read and of who read all.
 */
final class LargeStore implements Measurement {

  private static final int PAIRS = 100;
  private static final int TEXT_BYTES = 100;
  private static final int OUTSTANDING = 5;
  private static final Duration STRETCH = Duration.ofSeconds(10);
  private static final int WARM_UP = 8_000;
  private static final int READS = 2_000;

  /** Seconds: longer than the search's feed ever rests. */
  private static final int LOOK = 10;

  private static final int LONGEST_SETTLING = 1_800;
  private static final Duration AT_REST = Duration.ofMillis(500);

  private static final String HEAD = "| | p50 ms | p99 ms | p99.9 ms |\n| --- | --: | --: | --: |";

  @Override
  public void run(Rig rig, Options options, Report report) {
    int messages = options.number("messages", 1_000_000);
    ServerProcess server =
        switch (options.get("store", "sqlite")) {
          case "sqlite" -> rig.product();
          case "mariadb" -> rig.product("im.storage.url=" + rig.mariaDb().newDatabase());
          default -> throw new IllegalArgumentException("--store=sqlite or mariadb");
        };
    List<Pair> pairs = Pair.register(server.uri(), PAIRS);
    long stored = fill(server, pairs, messages);
    report
        .line("%,d messages in %d conversations.".formatted(stored, PAIRS))
        .line("The search had them in its index %d s later.".formatted(settle(server)))
        .line("");
    TestClient client = new TestClient(server.uri());
    history(client, pairs, WARM_UP);
    report.line(HEAD).line("| a page of 50 | " + history(client, pairs, READS).cells() + " |");
    Pair pair = pairs.getFirst();
    long last = conversation(client, pair.one(), pair).ok().path("lastSeq").asLong();
    read(client, pair, last);
    report
        .line("| the conversation, of who never read | " + look(client, pair, pair.one()) + " |")
        .line("| the conversation, of who read all | " + look(client, pair, pair.other()) + " |");
  }

  private static long fill(ServerProcess server, List<Pair> pairs, int messages) {
    long stored = 0;
    try (Talk talk = Talk.connect(server.uri(), pairs, TEXT_BYTES)) {
      while (stored < messages) {
        TalkPlan plan = new TalkPlan(true, OUTSTANDING, Duration.ZERO, STRETCH);
        stored += talk.run(plan, () -> {}).acks().size();
      }
    }
    return stored;
  }

  /** Waits until the server has nothing left to do; gives the seconds. */
  private static int settle(ServerProcess server) {
    Duration before = ProcessFacts.cpu(server.pid());
    for (int seconds = LOOK; seconds < LONGEST_SETTLING; seconds += LOOK) {
      LockSupport.parkNanos(Duration.ofSeconds(LOOK).toNanos());
      Duration now = ProcessFacts.cpu(server.pid());
      if (now.minus(before).compareTo(AT_REST) < 0) {
        return seconds;
      }
      before = now;
    }
    throw new IllegalStateException("the server does not come to rest");
  }

  private static Samples history(TestClient client, List<Pair> pairs, int reads) {
    Random random = new Random(1);
    Samples samples = new Samples();
    for (int i = 0; i < reads; i++) {
      Pair pair = pairs.get(random.nextInt(pairs.size()));
      int before = 50 + random.nextInt(5_000);
      long began = System.nanoTime();
      get(client, pair.one(), path(pair) + "/messages?limit=50&beforeSeq=" + before).ok();
      samples.add(System.nanoTime() - began);
    }
    return samples;
  }

  private static String look(TestClient client, Pair pair, String token) {
    Samples samples = new Samples();
    for (int i = 0; i < READS; i++) {
      long began = System.nanoTime();
      conversation(client, token, pair).ok();
      samples.add(System.nanoTime() - began);
    }
    return samples.cells();
  }

  private static void read(TestClient client, Pair pair, long seq) {
    client
        .rest()
        .call("PUT", path(pair) + "/read", Map.of("seq", seq), authorization(pair.other()))
        .expect(204);
  }

  private static Answer conversation(TestClient client, String token, Pair pair) {
    return get(client, token, path(pair));
  }

  private static Answer get(TestClient client, String token, String path) {
    return client.rest().call("GET", path, null, authorization(token));
  }

  private static String[] authorization(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String path(Pair pair) {
    return "/conversations/" + pair.conversation();
  }
}

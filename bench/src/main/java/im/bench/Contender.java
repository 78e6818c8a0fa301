package im.bench;

import im.bench.limits.Relay;
import im.bench.load.Load;
import im.bench.load.Pair;
import im.bench.load.Talk;
import im.bench.load.TalkPlan;
import im.bench.load.TalkResult;
import im.testkit.MariaDbServer;
import im.testkit.ServerProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server with its connected users. It stands still, its database with it, until it is its turn:
 * so nothing that it does behind a window disturbs the others.
 */
final class Contender {

  private static final int TEXT_BYTES = 100;
  private static final Duration LEAD_IN = Duration.ofSeconds(1);
  private static final long SELF = ProcessHandle.current().pid();

  private final String name;
  private final ServerProcess server;
  private final @Nullable MariaDbServer database;
  private final Load load;

  private Contender(
      String name, ServerProcess server, @Nullable MariaDbServer database, Load load) {
    this.name = name;
    this.server = server;
    this.database = database;
    this.load = load;
  }

  /**
   * One whose users are connected.
   *
   * @param database what the server stores in, where that is a process of its own
   */
  static Contender of(
      Rig rig, String name, ServerProcess server, @Nullable MariaDbServer database, Load load) {
    Contender contender = new Contender(name, server, database, rig.keep(load));
    rig.keep(contender::resume);
    contender.pause();
    return contender;
  }

  /**
   * The real server.
   *
   * @param database its MariaDB; null: SQLite
   */
  static Contender product(Rig rig, @Nullable MariaDbServer database, int pairs) {
    ServerProcess server =
        database == null ? rig.product() : rig.product("im.storage.url=" + database.newDatabase());
    return connect(rig, "product", server, database, Pair.register(server.uri(), pairs));
  }

  /** The yardstick that commits before it acknowledges. */
  static Contender committing(Rig rig, @Nullable MariaDbServer database, int pairs, int writers) {
    String store = database == null ? rig.sqlite() : noPad(database);
    ProductTable.create(store);
    ServerProcess server = rig.relay("store=" + store, "writers=" + writers);
    return connect(rig, "relay with group commit", server, database, relayPairs(pairs));
  }

  private static String noPad(MariaDbServer database) {
    String url = database.newDatabase();
    String name = URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    database.execute("ALTER DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
    return url;
  }

  /** The yardstick that stores nothing. */
  static Contender bare(Rig rig, int pairs) {
    return connect(rig, "bare relay", rig.relay(), null, relayPairs(pairs));
  }

  /** Of a relay's users each is called by its number, and 2n and 2n + 1 are a pair. */
  private static List<Pair> relayPairs(int count) {
    return IntStream.range(0, count)
        .mapToObj(pair -> new Pair("" + 2 * pair, "" + (2 * pair + 1), Relay.id(pair).toString()))
        .toList();
  }

  private static Contender connect(
      Rig rig,
      String name,
      ServerProcess server,
      @Nullable MariaDbServer database,
      List<Pair> pairs) {
    return of(rig, name, server, database, Talk.connect(server.uri(), pairs, TEXT_BYTES));
  }

  private void pause() {
    server.pause();
    if (database != null) {
      database.pause();
    }
  }

  /** Lets it go on outside its turn. */
  void resume() {
    if (database != null) {
      database.resume();
    }
    server.resume();
  }

  /** Its users leave; the server goes on. */
  void end() {
    resume();
    load.close();
  }

  private TalkResult run(TalkPlan plan, Runnable atEdge) {
    resume();
    try {
      return load.run(plan, atEdge);
    } finally {
      pause();
    }
  }

  String name() {
    return name;
  }

  void warmUp(int outstanding, Duration time) {
    run(new TalkPlan(true, outstanding, time, Duration.ZERO), () -> {});
  }

  Window measure(int outstanding, Duration time) {
    List<Usage> edges = new ArrayList<>();
    TalkPlan plan = new TalkPlan(true, outstanding, LEAD_IN, time);
    TalkResult result = run(plan, () -> edges.add(usage()));
    Usage used = edges.getLast().since(edges.getFirst());
    return new Window(
        result, used, ProcessFacts.rssKib(server.pid()), ofDatabase(ProcessFacts::rssKib, 0L));
  }

  private Usage usage() {
    return new Usage(
        ProcessFacts.cpu(server.pid()),
        ofDatabase(ProcessFacts::cpu, Duration.ZERO),
        ProcessFacts.cpu(SELF),
        ProcessFacts.machineBusy());
  }

  private <T> T ofDatabase(Function<Long, T> fact, T none) {
    return database == null ? none : fact.apply(database.pid());
  }
}

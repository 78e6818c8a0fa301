package im.bench;

import im.bench.limits.Relay;
import im.bench.load.Gathering;
import im.testkit.MariaDbServer;
import im.testkit.ServerProcess;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One message to all of a group: the product, storing in SQLite, beside a relay that stores nothing
 * and passes the same bytes to the same number of connections. Then what a message into a small and
 * into a large group costs a MariaDB.
 */
final class GroupBroadcast implements Measurement {

  /** Members, and how many of them are connected. */
  private record Size(int members, int connected) {
    @Override
    public String toString() {
      return "%,d members, %,d connected".formatted(members, connected);
    }
  }

  private static final int MEMBERS = 10_000;
  private static final int CONNECTED = 1_000;
  private static final List<Size> SIZES =
      List.of(new Size(200, 200), new Size(1_000, CONNECTED), new Size(MEMBERS, CONNECTED));
  private static final Size SMALL = new Size(2, 2);
  private static final Size LARGE = new Size(MEMBERS, 2);
  private static final String WITHOUT_JOBS = "im.roles=web,gateway,files";
  private static final String ANYBODY = "im.messaging.contacts-only=false";
  private static final int TEXT_BYTES = 100;

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    broadcast(rig, options, report);
    rig.endAll();
    ofDatabase(rig, options, report);
  }

  private static void broadcast(Rig rig, Options options, Report report) {
    ServerProcess server = rig.product(ANYBODY);
    String database = "jdbc:sqlite:" + server.dataDir().resolve("im.db");
    Town town = Town.fill(server.uri(), database, CONNECTED, MEMBERS - CONNECTED);
    ServerProcess relay = rig.relay("everybody=true");
    for (Size size : SIZES) {
      Contender product = product(rig, server, null, town, size, group(town, size));
      Contender bare = bare(rig, relay, size.connected());
      Turns turns = new Turns(product, bare, options);
      report.line("").line("## " + size).line("").line(Window.BROADCAST_HEAD);
      for (Course course : List.of(turns.first(), turns.second())) {
        report.line(course.median(Window::deliveriesPerSecond).broadcastRow(course.name()));
      }
      ratios(turns, report);
      product.end();
      bare.end();
    }
  }

  private static void ratios(Turns turns, Report report) {
    report
        .line("")
        .line("| median (least–greatest) of | deliveries/s | received p99 | CPU |")
        .line("| --- | --: | --: | --: |")
        .line(
            "| product : bare broadcast | %s | %s | %s |"
                .formatted(
                    turns.ratio(Window::deliveriesPerSecond),
                    turns.ratio(Window::receivedP99),
                    turns.ratio(Window::cpuPerThousandDeliveries)));
  }

  private static void ofDatabase(Rig rig, Options options, Report report) {
    MariaDbServer mariaDb = rig.mariaDb();
    String database = mariaDb.newDatabase();
    ServerProcess server = rig.product("im.storage.url=" + database, WITHOUT_JOBS, ANYBODY);
    Town town = Town.fill(server.uri(), database, SMALL.members(), MEMBERS - SMALL.members());
    String pair = group(town, SMALL);
    String crowd = group(town, LARGE);
    Contender small = product(rig, server, mariaDb, town, SMALL, pair);
    small.resume();
    Contender large = product(rig, server, mariaDb, town, LARGE, crowd);
    Turns turns = new Turns(large, small, options);
    report
        .line("")
        .line("## What a message costs the database")
        .line("")
        .line("MariaDB, without the role `jobs`.")
        .line("")
        .line(Window.HEAD);
    for (Course course : List.of(turns.first(), turns.second())) {
      report.line(course.median(Window::perSecond).row(course.name()));
    }
    report
        .line("")
        .line(
            "Database CPU per message, large : small: %s"
                .formatted(turns.ratio(Window::databasePerThousand)));
  }

  private static Contender product(
      Rig rig,
      ServerProcess server,
      @Nullable MariaDbServer database,
      Town town,
      Size size,
      String group) {
    return Contender.of(
        rig,
        "product, " + size,
        server,
        database,
        Gathering.connect(server.uri(), town.tokens(size.connected()), group, TEXT_BYTES));
  }

  private static String group(Town town, Size size) {
    return town.group(size.connected(), size.members() - size.connected());
  }

  private static Contender bare(Rig rig, ServerProcess relay, int connected) {
    List<String> tokens = IntStream.range(0, connected).mapToObj(Integer::toString).toList();
    String group = Relay.id(0).toString();
    return Contender.of(
        rig,
        "bare broadcast",
        relay,
        null,
        Gathering.connect(relay.uri(), tokens, group, TEXT_BYTES));
  }
}

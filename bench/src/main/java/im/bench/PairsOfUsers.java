package im.bench;

import java.io.IOException;

/**
 * Two hundred users in pairs, all sending. Product and yardsticks run side by side on databases of
 * the same kind, and one after the other is put under load, round by round.
 */
final class PairsOfUsers implements Measurement {

  private static final int WRITERS = 1;

  @Override
  public void run(Rig rig, Options options, Report report) throws IOException {
    String databases = options.get("database", "both");
    if (!databases.equals("mariadb")) {
      contest(rig, options, report.line("").line("## SQLite"), false);
    }
    if (!databases.equals("sqlite")) {
      contest(rig, options, report.line("").line("## MariaDB"), true);
    }
  }

  private static void contest(Rig rig, Options options, Report report, boolean onMariaDb)
      throws IOException {
    int pairs = options.number("pairs", 100);
    Contender bare = Contender.bare(rig, pairs);
    Contender product = Contender.product(rig, onMariaDb ? rig.mariaDb() : null, pairs);
    Contender stored = Contender.committing(rig, onMariaDb ? rig.mariaDb() : null, pairs, WRITERS);
    Rounds rounds = new Rounds(bare, product, stored, options);
    rounds.warmUp();
    for (int outstanding : rounds.outstanding()) {
      report.line("").line("### %d outstanding each".formatted(outstanding)).line("");
      Contest contest = rounds.measure(outstanding);
      contest.describe(report);
      if (outstanding == Reference.OUTSTANDING) {
        contest.disturbances(onMariaDb).forEach(line -> report.line("").line(line));
      }
    }
    rig.endAll();
  }
}

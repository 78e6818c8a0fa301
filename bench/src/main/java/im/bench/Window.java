package im.bench;

import im.bench.load.TalkResult;
import java.time.Duration;

/**
 * One measured window of one server.
 *
 * @param talk what the load saw
 * @param used processor time within the window
 * @param serverKib memory of the server at its end
 * @param databaseKib memory of the database at its end; 0 where it has none of its own
 */
record Window(TalkResult talk, Usage used, long serverKib, long databaseKib) {

  static final String HEAD =
      "| | messages/s | received p50 ms | p99 ms | p99.9 ms | ack p50 ms | p99 ms | p99.9 ms "
          + "| CPU s per 1,000: server | database | RSS MB: server | database "
          + "| % of a processor: load | others |\n"
          + "| --- |"
          + " --: |".repeat(13);

  static final String BROADCAST_HEAD =
      "| | deliveries/s | messages/s | received p50 ms | p99 ms | p99.9 ms | ack p50 ms | p99 ms "
          + "| p99.9 ms | CPU s per 1,000 deliveries | RSS MB | % of a processor: load | others |\n"
          + "| --- |"
          + " --: |".repeat(12);

  private static final double KIB = 1_024;

  double perSecond() {
    return talk.perSecond();
  }

  /** Pushes that arrived, a second. */
  double deliveriesPerSecond() {
    return talk.receipts().size() / seconds(talk.elapsed());
  }

  double cpuPerThousandDeliveries() {
    return seconds(used.server().plus(used.database())) * 1_000 / talk.receipts().size();
  }

  double databasePerThousand() {
    return perThousand(used.database());
  }

  double receivedP99() {
    return talk.receipts().millisAt(0.99);
  }

  double ackP99() {
    return talk.acks().millisAt(0.99);
  }

  /** Of server and database together. */
  double cpuPerThousand() {
    return perThousand(used.server().plus(used.database()));
  }

  private double perThousand(Duration cpu) {
    return seconds(cpu) * 1_000 / talk.acks().size();
  }

  private double percent(Duration cpu) {
    return 100 * seconds(cpu) / seconds(talk.elapsed());
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** As one message reached many. */
  String broadcastRow(String name) {
    return "| %s | %.0f | %.0f | %s | %s | %.5f | %.0f | %.0f | %.0f |"
        .formatted(
            name,
            deliveriesPerSecond(),
            perSecond(),
            talk.receipts().cells(),
            talk.acks().cells(),
            cpuPerThousandDeliveries(),
            serverKib / KIB,
            percent(used.load()),
            percent(used.others()));
  }

  String row(String name) {
    return "| %s | %.0f | %s | %s | %.5f | %.5f | %.0f | %.0f | %.0f | %.0f |"
        .formatted(
            name,
            perSecond(),
            talk.receipts().cells(),
            talk.acks().cells(),
            perThousand(used.server()),
            perThousand(used.database()),
            serverKib / KIB,
            databaseKib / KIB,
            percent(used.load()),
            percent(used.others()));
  }
}

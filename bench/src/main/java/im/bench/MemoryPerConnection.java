package im.bench;

import im.bench.HeapHistogram.Share;

/** What a number of connections added to a server's memory. */
record MemoryPerConnection(MemoryUse before, MemoryUse after, long connections) {

  private static final double MB = 1 << 20;
  private static final int SHOWN_CLASSES = 40;
  private static final int SHOWN_BYTES = 50;

  void describe(Report report) {
    long resident = (after.resident() - before.resident()) / connections;
    report
        .line("")
        .line(
            "**%d bytes of resident memory per connection**, with %d of them, after a full collection."
                .formatted(resident, connections))
        .line("")
        .line("| | before, MB | with them, MB | bytes per connection |")
        .line("| --- | --: | --: | --: |")
        .line(row("resident", before.resident(), after.resident()))
        .line(row("living objects", before.heap().bytes(), after.heap().bytes()));
    after.committed().forEach((purpose, bytes) -> describe(report, purpose, bytes));
    report
        .line("")
        .line("| class | objects per connection | bytes per connection |")
        .line("| --- | --: | --: |");
    after.heap().since(before.heap()).greatest(SHOWN_CLASSES).stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .forEach(report::line);
  }

  private void describe(Report report, String purpose, long now) {
    long earlier = before.committed().getOrDefault(purpose, 0L);
    if (Math.abs(now - earlier) >= SHOWN_BYTES * connections) {
      report.line(row("committed: " + purpose, earlier, now));
    }
  }

  private String row(String what, long earlier, long now) {
    return "| %s | %.1f | %.1f | %d |"
        .formatted(what, earlier / MB, now / MB, (now - earlier) / connections);
  }

  private String row(String name, Share share) {
    return "| %s | %.2f | %d |"
        .formatted(name, (double) share.instances() / connections, share.bytes() / connections);
  }
}

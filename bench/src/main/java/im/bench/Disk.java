package im.bench;

import im.bench.load.Pair;
import im.bench.load.Talk;
import im.bench.load.TalkResult;
import im.testkit.ServerProcess;
import java.util.List;

/**
 * The worst case for the disk: every message waits for the one before it, so that each is a commit
 * of its own.
 */
final class Disk implements Measurement {

  private static final int TEXT_BYTES = 100;

  @Override
  public void run(Rig rig, Options options, Report report) {
    int messages = options.number("messages", 100_000);
    int window = options.number("window", 1);
    ServerProcess server = rig.product();
    List<Pair> pair = Pair.register(server.uri(), 1);
    long before = Directory.bytes(server.dataDir());
    long running;
    TalkResult result;
    try (Talk talk = Talk.connect(server.uri(), pair, TEXT_BYTES)) {
      result = talk.sendExactly(messages, window);
      running = Directory.bytes(server.dataDir()) - before;
    }
    server.terminate();
    long stopped = Directory.bytes(server.dataDir()) - before;
    report
        .line(
            "%d messages of %d bytes by one user, %d outstanding: %.0f messages/s."
                .formatted(messages, TEXT_BYTES, window, result.perSecond()))
        .line("")
        .line("| data directory | bytes | bytes per message |")
        .line("| --- | --: | --: |")
        .line("| grown by, server running | " + cells(running, messages))
        .line("| grown by, server stopped | " + cells(stopped, messages));
  }

  private static String cells(long bytes, int messages) {
    return bytes + " | " + bytes / messages + " |";
  }
}

package im.bench;

import im.bench.load.Talk;
import im.bench.load.TalkResult;

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
    Talk talk = Talk.prepare(rig.server().uri(), 1, 1);
    long before = rig.diskBytes();
    TalkResult result = talk.sendExactly(messages, window, TEXT_BYTES);
    long running = rig.diskBytes() - before;
    rig.server().terminate();
    long stopped = rig.diskBytes() - before;
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

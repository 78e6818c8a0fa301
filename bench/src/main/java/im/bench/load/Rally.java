package im.bench.load;

import java.util.ArrayList;
import java.util.List;

/** What is under way in a group, message by message. Confined to one event loop. */
final class Rally {

  private static final int REMEMBERED = 1 << 10;

  private final SendFrame frame;
  private final List<Attendee> attendees = new ArrayList<>();
  private final long[] sentAt = new long[REMEMBERED];
  private final int[] missing = new int[REMEMBERED];
  private Run run = Run.over();
  private long sent;
  private long done;
  private String failure = "";

  Rally(SendFrame frame) {
    this.frame = frame;
  }

  void join(Attendee attendee) {
    attendees.add(attendee);
  }

  /** Begins a run with so many messages outstanding. */
  Run start(Run next, int outstanding) {
    run = next;
    for (int i = 0; i < outstanding; i++) {
      send();
    }
    return run;
  }

  private void send() {
    if (!run.maySend()) {
      return;
    }
    long number = sent++;
    int slot = (int) (number % REMEMBERED);
    missing[slot] = attendees.size();
    attendees.get((int) (number % attendees.size())).send(frame, number);
    sentAt[slot] = System.nanoTime();
  }

  void acked(long number) {
    run.acked(sentAt[(int) (number % REMEMBERED)]);
    arrived(number);
  }

  void received(long number) {
    run.received(sentAt[(int) (number % REMEMBERED)]);
    arrived(number);
  }

  /** For its sender, the acknowledgement stands for the message. */
  private void arrived(long number) {
    if (--missing[(int) (number % REMEMBERED)] == 0) {
      done++;
      send();
    }
  }

  void fail(String why) {
    failure = why;
  }

  /**
   * Whether nothing is under way.
   *
   * @throws IllegalStateException where a send was refused or a connection broke
   */
  boolean isQuiet() {
    if (!failure.isEmpty()) {
      throw new IllegalStateException("a send failed: " + failure);
    }
    return done == sent;
  }
}

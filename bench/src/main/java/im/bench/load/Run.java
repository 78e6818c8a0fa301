package im.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One run of talkers: whether they may send, and what is measured. Set by the bench, else the event
 * loop's own.
 */
final class Run {

  private final Samples acks = new Samples();
  private final Samples receipts = new Samples();
  private long left;
  private volatile boolean measuring;
  private volatile boolean over;

  /**
   * A run that has begun.
   *
   * @param most messages that may be sent in all
   */
  Run(long most) {
    this.left = most;
  }

  /** A run in which nobody sends. */
  static Run over() {
    return new Run(0);
  }

  void measure(boolean measured) {
    measuring = measured;
  }

  /**
   * Goes on for the plan's time, then ends.
   *
   * @param edge told when the measured time begins, and when it ends
   * @return how long was measured
   */
  Duration measure(TalkPlan plan, Runnable edge) {
    LockSupport.parkNanos(plan.warmUp().toNanos());
    edge.run();
    measuring = true;
    long begun = System.nanoTime();
    LockSupport.parkNanos(plan.measured().toNanos());
    measuring = false;
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    edge.run();
    over = true;
    return elapsed;
  }

  /** Whether one more message may leave, which this call then counts. */
  boolean maySend() {
    return !over && left-- > 0;
  }

  void acked(long sentAt) {
    if (measuring) {
      acks.add(System.nanoTime() - sentAt);
    }
  }

  void received(long sentAt) {
    if (measuring) {
      receipts.add(System.nanoTime() - sentAt);
    }
  }

  /** Send until acknowledgement; read once the run is over. */
  Samples acks() {
    return acks;
  }

  /** Send until the peer has it; read once the run is over. */
  Samples receipts() {
    return receipts;
  }
}

package im.messaging.job;

import java.util.concurrent.TimeUnit;

/**
 * How long the search's feed rests after a step. Those who write go first: while the log commits
 * often, the feed takes a fiftieth of the time and lags behind; afterwards it takes half and
 * catches up. Used by one thread.
 */
final class SearchPace {

  static final long LOOK_MILLIS = 500;

  private static final long BUSY_PER_SECOND = 50;
  private static final int BUSY_REST = 49;
  private static final int REST = 1;
  private static final long LONGEST_REST_MILLIS = 2_000;

  private long commits;
  private long at;
  private boolean busy;

  /**
   * Begins to count.
   *
   * @param now by {@link System#nanoTime()}
   */
  SearchPace(long now) {
    this.at = now;
  }

  /**
   * Gives the rest in milliseconds.
   *
   * @param more whether the step left work to do
   * @param commits how many commits the log had made, by all its writers
   * @param began when the step began, by {@link System#nanoTime()}
   * @param ended when it ended
   */
  long rest(boolean more, long commits, long began, long ended) {
    look(commits, began);
    long took = TimeUnit.NANOSECONDS.toMillis(ended - began);
    return more ? Math.min(LONGEST_REST_MILLIS, took * (busy ? BUSY_REST : REST)) : LOOK_MILLIS;
  }

  /** Counts over half a second at least: steps that follow each other closely see few commits. */
  private void look(long commits, long now) {
    long passed = TimeUnit.NANOSECONDS.toMillis(now - at);
    if (passed >= LOOK_MILLIS) {
      busy = (commits - this.commits) * 1_000 > BUSY_PER_SECOND * passed;
      this.commits = commits;
      at = now;
    }
  }
}

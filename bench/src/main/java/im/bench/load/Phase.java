package im.bench.load;

/** Where a run is; set by the bench, read by every event loop. */
final class Phase {

  private volatile boolean measuring;
  private volatile boolean over;

  void measure() {
    measuring = true;
  }

  void end() {
    measuring = false;
    over = true;
  }

  boolean isMeasuring() {
    return measuring;
  }

  boolean isOver() {
    return over;
  }
}

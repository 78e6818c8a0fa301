package im.bench;

import java.io.IOException;

/** One thing to measure. */
@FunctionalInterface
interface Measurement {

  /** Starts what it measures on the rig, and adds the figures to the report. */
  void run(Rig rig, Options options, Report report) throws IOException;
}

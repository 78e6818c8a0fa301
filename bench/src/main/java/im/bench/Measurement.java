package im.bench;

import java.io.IOException;

/** One thing to measure. */
@FunctionalInterface
interface Measurement {

  /** Measures on the running server and adds the figures to the report. */
  void run(Rig rig, Options options, Report report) throws IOException;
}

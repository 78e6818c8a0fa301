package im.bench;

import java.time.Duration;

/**
 * Processor time, either so far or between two moments.
 *
 * @param server of the measured server
 * @param database of its database; zero where it has none of its own
 * @param load of the process that makes the load
 * @param machine of everything on the machine
 */
record Usage(Duration server, Duration database, Duration load, Duration machine) {

  Usage since(Usage earlier) {
    return new Usage(
        server.minus(earlier.server),
        database.minus(earlier.database),
        load.minus(earlier.load),
        machine.minus(earlier.machine));
  }

  /** Of what has no part in the measurement; the kernel counts in steps of 10 ms. */
  Duration others() {
    Duration rest = machine.minus(server).minus(database).minus(load);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}

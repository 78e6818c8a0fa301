package im.bench;

import java.util.Optional;

/**
 * What a yardstick did at one outstanding message when the machine was at its best. Far less means
 * that something disturbed the run.
 *
 * @param perSecond messages a second
 */
record Reference(String what, double perSecond) {

  static final Reference BARE = new Reference("bare relay", 198_000);
  static final Reference MARIADB = new Reference("relay with group commit to MariaDB", 65_000);

  /** The number of outstanding messages that they hold for. */
  static final int OUTSTANDING = 1;

  private static final double LEAST = 0.7;

  /** What a report says of a run that was disturbed. */
  Optional<String> maybeDisturbed(double measured) {
    if (measured >= LEAST * perSecond) {
      return Optional.empty();
    }
    return Optional.of(
        "**Disturbed:** the %s came to %.0f messages/s, below %.1f of the %.0f it is known for."
            .formatted(what, measured, LEAST, perSecond));
  }
}

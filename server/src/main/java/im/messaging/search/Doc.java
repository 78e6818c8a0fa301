package im.messaging.search;

import java.time.Instant;

/**
 * Names a message in the index, so that the order of the names is the order of sending: the
 * millisecond, and a number that tells those of one millisecond apart.
 */
final class Doc {

  static final long PER_MILLI = 1 << 16;

  /** Above every message. */
  static final long END = Long.MAX_VALUE;

  private static final long MAX_MILLIS = END / PER_MILLI;

  private Doc() {}

  /** The first name of a millisecond; the first or the last of all where it lies outside. */
  static long first(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return 0;
    }
    return time.isBefore(Instant.ofEpochMilli(MAX_MILLIS)) ? time.toEpochMilli() * PER_MILLI : END;
  }
}

package im.messaging.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that was stored under a client id.
 *
 * @param firstVersion the version that its sending took
 */
public record StoredSend(
    long seq,
    long firstVersion,
    long sentAtMillis,
    Fingerprint fingerprint,
    @Nullable Instant expiresAt) {

  /** From a row, where a message that keeps its body has 0. */
  static StoredSend of(
      long seq, long firstVersion, long sentAtMillis, byte[] fingerprint, long expiresAtMillis) {
    return new StoredSend(
        seq,
        firstVersion,
        sentAtMillis,
        Fingerprint.read(fingerprint),
        expiresAtMillis == 0 ? null : Instant.ofEpochMilli(expiresAtMillis));
  }
}

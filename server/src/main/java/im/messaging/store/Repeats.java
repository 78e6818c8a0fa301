package im.messaging.store;

import im.messaging.SendOutcome;
import im.platform.error.Refusal;
import java.time.Instant;

/** What a client is told when it sends under a client id that it has used before. */
public final class Repeats {

  private Repeats() {}

  /** The first outcome again; {@code conflict} where the message is another one. */
  public static SendOutcome outcome(StoredSend before, Fingerprint fingerprint) {
    if (!before.fingerprint().equals(fingerprint)) {
      throw Refusal.conflict("This clientId was used for another message.");
    }
    return new SendOutcome.Repeated(
        before.seq(),
        before.firstVersion(),
        Instant.ofEpochMilli(before.sentAtMillis()),
        before.expiresAt());
  }
}

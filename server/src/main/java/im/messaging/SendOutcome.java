package im.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a message that was sent: it is durable, either now or since before. */
public sealed interface SendOutcome {

  long seq();

  /** The version that the message's sending took, whatever changed it since. */
  long version();

  Instant sentAt();

  /** When it loses its body; null where it keeps it. */
  @Nullable Instant expiresAt();

  /** It was stored just now. */
  record Stored(long seq, long version, Instant sentAt, @Nullable Instant expiresAt)
      implements SendOutcome {}

  /** It had been stored before, under the same client id and with the same content. */
  record Repeated(long seq, long version, Instant sentAt, @Nullable Instant expiresAt)
      implements SendOutcome {}
}

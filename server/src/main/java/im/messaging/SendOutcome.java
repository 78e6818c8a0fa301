package im.messaging;

import java.time.Instant;

/** What became of a message that was sent: it is durable, either now or since before. */
public sealed interface SendOutcome {

  long seq();

  /** The version that the message's sending took, whatever changed it since. */
  long version();

  Instant sentAt();

  /** It was stored just now. */
  record Stored(long seq, long version, Instant sentAt) implements SendOutcome {}

  /** It had been stored before, under the same client id and with the same content. */
  record Repeated(long seq, long version, Instant sentAt) implements SendOutcome {}
}

package im.messaging.schedule;

import im.messaging.SendOutcome;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of the sending of a scheduled message. */
sealed interface Fate {

  Logger LOG = LoggerFactory.getLogger(Fate.class);

  /** It is in the log. */
  record Sent(SendOutcome outcome) implements Fate {}

  /** It is not, and never will be. */
  record Refused(Refusal refusal) implements Fate {}

  /** It is not yet: its sender has sent too much. */
  record Delayed(Refusal refusal, Duration delay) implements Fate {}

  /** Nobody knows: sent again, it is stored once. */
  record Unknown(Refusal refusal) implements Fate {}

  Duration SHORTEST = Duration.ofSeconds(1);

  /** From what the sending failed with. */
  static Fate of(Throwable error) {
    if (!(error instanceof Refusal refusal)) {
      LOG.error("a scheduled message was not sent; it is tried again", error);
      return new Unknown(Refusal.unavailable("The message is not sent yet; it is tried again."));
    }
    if (refusal.code() == ErrorCode.UNAVAILABLE) {
      return new Unknown(refusal);
    }
    if (!refusal.code().isRetryable()) {
      return new Refused(refusal);
    }
    return new Delayed(
        refusal, Objects.requireNonNullElse(refusal.maybeRetryAfter(), SHORTEST).plus(SHORTEST));
  }
}

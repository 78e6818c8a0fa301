package im.messaging.schedule;

import im.platform.error.Refusal;
import im.platform.text.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The rules for the time at which a message is to be sent. */
final class SendTimes {

  private static final Duration SOONEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofDays(365);

  private SendTimes() {}

  /** The time as it is stored, in milliseconds; {@code invalid_request} where it may not be. */
  static Instant check(@Nullable Instant sendAt, Instant now) {
    if (sendAt == null) {
      throw Refusal.invalid("sendAt", "is required");
    }
    new FieldChecks()
        .require(!sendAt.isBefore(now.plus(SOONEST)), "sendAt", "must be at least 1 s ahead")
        .require(!sendAt.isAfter(now.plus(LATEST)), "sendAt", "must be at most 365 days ahead")
        .refuseIfAny();
    return sendAt.truncatedTo(ChronoUnit.MILLIS);
  }
}

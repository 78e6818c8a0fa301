package im.messaging.schedule;

import im.messaging.body.BodyFields;
import im.platform.text.FieldChecks;
import im.platform.text.Patch;
import java.time.Instant;

/** A change of a scheduled message: what is absent stays. */
public record SchedulePatch(Patch<Instant> sendAt, Patch<BodyFields> body) {

  /** Throws the refusal that names every field that may not be so. */
  void check() {
    new FieldChecks()
        .require(!sendAt.isNull(), "sendAt", "must not be null")
        .require(!body.isNull(), "body", "must not be null")
        .refuseIfAny();
  }

  /** The message after the change; {@code invalid_request} where its time may not be. */
  ScheduledMessage applyTo(ScheduledMessage message, Instant now) {
    Instant time = sendAt.value();
    BodyFields newBody = body.value();
    ScheduledMessage moved = time == null ? message : message.at(SendTimes.check(time, now));
    return newBody == null ? moved : moved.with(newBody);
  }
}

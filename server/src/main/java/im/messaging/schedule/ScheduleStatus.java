package im.messaging.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What becomes of a scheduled message; one that was sent is scheduled no more. */
@Schema(
    type = "string",
    allowableValues = {"waiting", "failed"})
public enum ScheduleStatus {
  WAITING,
  /**
   * Given to the log, or about to be: too late to change anything. To its sender it still waits.
   */
  SENDING,
  /** Refused for good; waits for its sender to decide. */
  FAILED,
  /** Taken back; remembered for a day, so that taking it back again is no error. */
  REMOVED;

  @JsonValue
  String wireName() {
    return this == SENDING ? WAITING.wireName() : storedName();
  }

  /** The name in the table. */
  public String storedName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ScheduleStatus stored(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

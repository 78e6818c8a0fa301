package im.presence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether somebody is there. */
public enum PresenceStatus {
  ONLINE,
  /** Connected, but not at the device. */
  AWAY,
  OFFLINE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

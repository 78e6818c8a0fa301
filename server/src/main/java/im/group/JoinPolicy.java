package im.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody with an invite comes into a group. */
public enum JoinPolicy {
  /** At once. */
  LINK,
  /** When an admin has said yes. */
  APPROVAL,
  /** Not at all: members are added. */
  CLOSED;

  /** As it is stored and goes over the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static JoinPolicy of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}

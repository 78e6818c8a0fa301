package im.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who adds people to a group and makes invites. */
public enum InvitePolicy {
  MEMBERS,
  ADMINS;

  /** As it is stored and goes over the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static InvitePolicy of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}

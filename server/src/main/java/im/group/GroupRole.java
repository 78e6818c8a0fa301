package im.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member is in a group; of a direct conversation both are {@link #MEMBER}. */
public enum GroupRole {
  OWNER,
  ADMIN,
  MEMBER;

  /** As it is stored and goes over the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static GroupRole of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  public boolean isAdmin() {
    return this != MEMBER;
  }

  /** Whether this one may kick, mute and the like the other. */
  public boolean isAbove(GroupRole other) {
    return compareTo(other) < 0;
  }
}

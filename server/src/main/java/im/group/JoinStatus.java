package im.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a request to join. */
public enum JoinStatus {
  PENDING,
  ACCEPTED,
  REJECTED;

  /** As it is stored and goes over the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static JoinStatus of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}

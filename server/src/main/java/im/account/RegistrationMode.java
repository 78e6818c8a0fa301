package im.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may make an account. */
public enum RegistrationMode {
  /** Anybody. */
  OPEN,
  /** Who knows an invite code. */
  INVITE,
  /** Nobody. */
  CLOSED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

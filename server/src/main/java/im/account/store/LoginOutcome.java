package im.account.store;

import java.util.Locale;

/** How a log-in ended. */
public enum LoginOutcome {
  REGISTERED,
  SUCCESS,
  WRONG_PASSWORD,
  UNKNOWN_USER,
  RATE_LIMITED;

  String columnValue() {
    return name().toLowerCase(Locale.ROOT);
  }
}

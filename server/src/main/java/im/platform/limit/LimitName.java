package im.platform.limit;

import java.util.Locale;

/** What is limited. The wire name keys {@code limits} of {@code GET /api/v1/server}. */
public enum LimitName {
  /** Log-ins by address. */
  LOGIN,
  /** Log-ins by account, whatever the address; never locks the account out for ever. */
  LOGIN_ACCOUNT,
  /** Registrations by address. */
  REGISTRATION,
  /** Token refreshes by address. */
  REFRESH,
  /** Messages by account. */
  SEND,
  /** Searches of messages by account. */
  SEARCH,
  /** Frames by connection. */
  FRAME,
  /** New WebSocket connections by address. */
  CONNECT,
  /** Contact requests by account. */
  CONTACT_REQUEST,
  /** Any REST request by address. */
  REQUEST,
  /** Uploads by account. */
  UPLOAD;

  public String wireName() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return camel.toString();
  }
}

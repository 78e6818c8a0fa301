package im.account.http;

import org.jspecify.annotations.Nullable;

/** The wish for fresh tokens. */
record Refresh(@Nullable String refreshToken) {

  @Override
  public String toString() {
    return "Refresh[***]";
  }
}

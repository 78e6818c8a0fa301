package im.platform.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A configured secret. Prints {@code ***}, so that no log and no error shows it. */
public record Secret(String value) {

  /** Whether the other text is the same; takes the same time wherever they differ. */
  public boolean matches(String other) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "***";
  }
}

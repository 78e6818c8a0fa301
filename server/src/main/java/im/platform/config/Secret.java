package im.platform.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that is never shown: it prints as asterisks. */
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

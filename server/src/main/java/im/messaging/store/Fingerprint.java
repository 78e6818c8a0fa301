package im.messaging.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen bytes that stand for what a client first sent under a client id: the beginning of its
 * SHA-256.
 */
public record Fingerprint(long high, long low) {

  static final int BYTES = 16;

  /** Of the parts in their order; a null part differs from every text. */
  public static Fingerprint of(@Nullable Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      digest.update((byte) (part == null ? 0 : 1));
      digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return read(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static Fingerprint read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Fingerprint(buffer.getLong(), buffer.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }
}

package im.account.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The secret that proves what this server has handed out for a session: HMAC-SHA-256 under the key
 * in {@code keys/session.key}, at least 32 bytes in Base64; a shorter one refuses to start.
 * Thread-safe.
 */
@Component
public class SessionKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String FILE = "session.key";
  private static final int BYTES = 32;

  private final SecretKeySpec key;

  SessionKey(KeyDirectory directory, SecureRandom random) {
    PrivateFile file = directory.file(FILE);
    if (!file.exists()) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      file.write(Base64.getEncoder().encodeToString(bytes) + "\n");
    }
    this.key = read(file);
  }

  private static SecretKeySpec read(PrivateFile file) {
    try {
      byte[] bytes = Base64.getDecoder().decode(file.read().strip());
      if (bytes.length >= BYTES) {
        return new SecretKeySpec(bytes, ALGORITHM);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the key is not Base64: " + file.path(), e);
    }
    throw new IllegalStateException("the key is shorter than " + BYTES + " bytes: " + file.path());
  }

  /**
   * The proof that this server wrote the text.
   *
   * @param purpose what it is for: a proof for one purpose is none for another
   */
  public byte[] prove(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

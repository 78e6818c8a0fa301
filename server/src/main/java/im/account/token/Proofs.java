package im.account.token;

import im.account.key.SessionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Texts of the form {@code what.proof} that only this server can have written. Thread-safe. */
@Component
class Proofs {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int MAX_LENGTH = 200;

  private final SessionKey key;

  Proofs(SessionKey key) {
    this.key = key;
  }

  String sign(String purpose, String what) {
    return what + "." + proof(purpose, what);
  }

  /** What was signed for that purpose, if it was; takes the same time wherever proofs differ. */
  Optional<String> maybeOpen(String purpose, String signed) {
    int dot = signed.lastIndexOf('.');
    if (dot < 0 || signed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String what = signed.substring(0, dot);
    byte[] expected = proof(purpose, what).getBytes(StandardCharsets.UTF_8);
    byte[] given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(expected, given) ? Optional.of(what) : Optional.empty();
  }

  private String proof(String purpose, String what) {
    return BASE64.encodeToString(key.prove(purpose, what));
  }
}

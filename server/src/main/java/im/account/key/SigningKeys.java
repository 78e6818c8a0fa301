package im.account.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The key pairs of access tokens: the PKCS#8 PEM files {@code keys/access-NAME.pem}, RSA of at
 * least 2048 bits. The one whose name sorts last signs, all that are there verify. Read at the
 * start, where a key that is none refuses to start.
 *
 * <p>To rotate: add one with {@code openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048
 * -out keys/access-$(date -u +%Y%m%dT%H%M%SZ).pem}, restart, and remove the old file at a restart
 * once its last token has run out.
 */
@Component
public class SigningKeys {

  private static final int BITS = 2048;
  private static final String PREFIX = "access-";
  private static final String ENDING = ".pem";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final TreeMap<String, SigningKey> keys = new TreeMap<>();

  SigningKeys(KeyDirectory directory, InstantSource clock) {
    if (directory.list(ENDING).isEmpty()) {
      directory.file(PREFIX + NAME.format(clock.instant()) + ENDING).write(toPem(generate()));
    }
    for (PrivateFile file : directory.list(ENDING)) {
      SigningKey key = read(file);
      keys.put(key.kid(), key);
    }
  }

  /** The one that signs. */
  public SigningKey newest() {
    return keys.lastEntry().getValue();
  }

  /** The one of that name, if it is (still) there. */
  public Optional<SigningKey> maybeFind(String kid) {
    return Optional.ofNullable(((Map<String, SigningKey>) keys).get(kid));
  }

  private static SigningKey read(PrivateFile file) {
    String name = file.path().getFileName().toString();
    String kid = name.substring(0, name.length() - ENDING.length());
    try {
      RSAPrivateCrtKey privateKey = fromPem(file.read());
      RSAPublicKeySpec spec =
          new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
      RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
      if (publicKey.getModulus().bitLength() < BITS) {
        throw new IllegalStateException(
            "the key is shorter than " + BITS + " bits: " + file.path());
      }
      return new SigningKey(kid, privateKey, publicKey);
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
      throw new IllegalStateException(
          "the file holds no RSA private key in PKCS#8: " + file.path(), e);
    }
  }

  private static PrivateKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String toPem(PrivateKey key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  private static RSAPrivateCrtKey fromPem(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
    byte[] der = Base64.getDecoder().decode(base64);
    return (RSAPrivateCrtKey)
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}

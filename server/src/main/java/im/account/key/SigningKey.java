package im.account.key;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;

/** One RSA key pair and the name that tokens know it by. Prints its name only. */
public record SigningKey(String kid, PrivateKey privateKey, RSAPublicKey publicKey) {

  @Override
  public String toString() {
    return kid;
  }
}

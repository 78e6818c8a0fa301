package im.account.token;

import im.platform.id.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Refresh tokens: {@code sessionId.generation.proof}. Nothing of them is stored, so a session's
 * token of some generation is always the same text. Thread-safe.
 */
@Component
public class RefreshTokens {

  private static final String PURPOSE = "refresh";

  private final Proofs proofs;

  RefreshTokens(Proofs proofs) {
    this.proofs = proofs;
  }

  public String issue(RefreshToken token) {
    return proofs.sign(PURPOSE, token.sessionId() + "." + token.generation());
  }

  /** What the token says; nothing where we did not make it. */
  public Optional<RefreshToken> maybeRead(String text) {
    return proofs.maybeOpen(PURPOSE, text).map(RefreshTokens::parse);
  }

  private static RefreshToken parse(String genuine) {
    int dot = genuine.indexOf('.');
    return new RefreshToken(
        SessionId.parse(genuine.substring(0, dot)), Long.parseLong(genuine.substring(dot + 1)));
  }
}

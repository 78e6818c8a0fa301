package im.account;

import java.util.Optional;

/**
 * Turns an access token into the one who asks: signature, issuer, audience and expiry, then the
 * session (not revoked), then the account (active). Extends the session's life on the way.
 * Thread-safe.
 */
public interface LoginCheck {

  /**
   * Checks the token; may block on the database.
   *
   * @throws im.platform.error.Refusal {@code unauthenticated}, for whatever reason
   */
  VerifiedSession check(String accessToken);

  /** The same answer without blocking, where everything it needs is cached; otherwise nothing. */
  Optional<VerifiedSession> maybeCheckNow(String accessToken);

  /**
   * Who shows the pass of a files cookie; may block. Nothing where the pass is not ours, has run
   * out, or its session has ended. It opens files for GET and HEAD and nothing else.
   */
  Optional<Caller> maybeCheckFilesPass(String pass);
}

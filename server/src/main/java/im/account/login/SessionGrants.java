package im.account.login;

import im.account.Caller;
import im.account.profile.Me;
import im.account.store.AccountTable;
import im.account.store.Session;
import im.account.token.AccessTokens;
import im.account.token.RefreshToken;
import im.account.token.RefreshTokens;
import im.platform.error.Refusal;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Makes the tokens that a session's client is given. Thread-safe. */
@Service
public class SessionGrants {

  private static final long MILLIS = 1_000;

  private final AccountTable accounts;
  private final AccessTokens accessTokens;
  private final RefreshTokens refreshTokens;

  SessionGrants(AccountTable accounts, AccessTokens accessTokens, RefreshTokens refreshTokens) {
    this.accounts = accounts;
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
  }

  public SessionGrant grant(Session session) {
    Me user =
        accounts
            .maybeFind(session.accountId())
            .map(Me::of)
            .orElseThrow(() -> Refusal.unauthenticated("The session has ended."));
    return new SessionGrant(
        user,
        accessTokens.issue(new Caller(session.accountId(), session.id())),
        seconds(accessTokens.life()),
        refreshTokens.issue(new RefreshToken(session.id(), session.generation())),
        session.id());
  }

  /** Whole seconds, at least one. */
  private static long seconds(Duration life) {
    return Math.max(1, life.toMillis() / MILLIS);
  }
}

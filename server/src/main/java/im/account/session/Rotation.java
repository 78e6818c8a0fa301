package im.account.session;

import im.account.AccountProperties;
import im.account.store.Session;
import im.account.store.SessionTable;
import im.account.token.RefreshToken;
import im.account.token.RefreshTokens;
import im.platform.id.SessionId;
import im.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rotation of refresh tokens. The valid one begins the next generation. The one before it,
 * within the grace and while its successor is unused – that is, still the valid one – gets that
 * same successor, for a client whose answer was lost or whose tabs refresh at once. Any older one
 * that comes back is a copy, and ends the session. Thread-safe.
 */
@Component
class Rotation {

  private final RefreshTokens tokens;
  private final SessionTable table;
  private final Database database;
  private final SessionLife life;
  private final InstantSource clock;
  private final Duration grace;

  Rotation(
      RefreshTokens tokens,
      SessionTable table,
      Database database,
      SessionLife life,
      InstantSource clock,
      AccountProperties properties) {
    this.tokens = tokens;
    this.table = table;
    this.database = database;
    this.life = life;
    this.clock = clock;
    this.grace = properties.refreshGrace();
  }

  /** Uses a token; the outcome is durable when this returns. A forged one changes nothing. */
  RefreshOutcome use(String token) {
    return tokens
        .maybeRead(token)
        .map(genuine -> database.write(sql -> decide(genuine, clock.instant())))
        .orElseGet(RefreshOutcome.Ended::new);
  }

  private RefreshOutcome decide(RefreshToken token, Instant now) {
    Optional<Session> found =
        table.maybeFind(token.sessionId()).filter(session -> life.isAlive(session, now));
    if (found.isEmpty() || token.generation() > found.get().generation()) {
      return new RefreshOutcome.Ended();
    }
    Session session = found.get();
    if (token.generation() == session.generation()
        && table.rotate(session.id(), session.generation(), now)) {
      return refreshed(session.id());
    }
    return isInGrace(token, table.maybeFind(session.id()).orElse(session), now)
        ? refreshed(session.id())
        : reused(session, now);
  }

  private boolean isInGrace(RefreshToken token, Session session, Instant now) {
    return token.generation() == session.generation() - 1
        && !now.isAfter(session.rotatedAt().plus(grace));
  }

  private RefreshOutcome refreshed(SessionId id) {
    return new RefreshOutcome.Refreshed(table.maybeFind(id).orElseThrow());
  }

  private RefreshOutcome reused(Session session, Instant now) {
    table.revoke(session.id(), now);
    return new RefreshOutcome.Reused(session);
  }
}

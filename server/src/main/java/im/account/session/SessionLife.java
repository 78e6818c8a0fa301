package im.account.session;

import im.account.AccountProperties;
import im.account.store.Session;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long a session lives: not longer than its idle time unused, and never beyond its age. */
@Component
public class SessionLife {

  private final Duration idle;
  private final Duration maxAge;

  SessionLife(AccountProperties properties) {
    this.idle = properties.sessionIdle();
    this.maxAge = properties.sessionMaxAge();
  }

  public boolean isAlive(Session session, Instant now) {
    return session.revokedAt() == null && isAlive(session.createdAt(), session.lastSeenAt(), now);
  }

  boolean isAlive(Instant createdAt, Instant seenAt, Instant now) {
    return seenAt.isAfter(seenAfter(now)) && createdAt.isAfter(madeAfter(now));
  }

  /** Sessions that live now were last seen after this. */
  Instant seenAfter(Instant now) {
    return now.minus(idle);
  }

  /** Sessions that live now were made after this. */
  Instant madeAfter(Instant now) {
    return now.minus(maxAge);
  }

  /** How long a session lives on from now if nobody uses it. */
  public Duration remaining(Session session, Instant now) {
    Duration untilOld = Duration.between(now, session.createdAt().plus(maxAge));
    return untilOld.compareTo(idle) < 0 ? untilOld : idle;
  }
}

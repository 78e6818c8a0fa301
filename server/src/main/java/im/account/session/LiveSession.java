package im.account.session;

import im.account.store.Session;
import im.platform.id.AccountId;
import im.platform.id.SessionId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A session as the login check remembers it: not revoked when it was read. Thread-safe. */
final class LiveSession {

  private final SessionId id;
  private final AccountId accountId;
  private final Instant createdAt;
  private final AtomicLong seenMillis;

  LiveSession(Session session) {
    this.id = session.id();
    this.accountId = session.accountId();
    this.createdAt = session.createdAt();
    this.seenMillis = new AtomicLong(session.lastSeenAt().toEpochMilli());
  }

  SessionId id() {
    return id;
  }

  AccountId accountId() {
    return accountId;
  }

  boolean isAlive(SessionLife life, Instant now) {
    return life.isAlive(createdAt, Instant.ofEpochMilli(seenMillis.get()), now);
  }

  /** Moves the time of its last use on; false where it was used not long before. */
  boolean see(Instant now, Instant notAfter) {
    long before = seenMillis.get();
    return before <= notAfter.toEpochMilli()
        && seenMillis.compareAndSet(before, now.toEpochMilli());
  }
}

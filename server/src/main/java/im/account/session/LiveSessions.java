package im.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import im.account.SessionRevoked;
import im.account.store.Session;
import im.account.store.SessionTable;
import im.platform.id.SessionId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What this node remembers of sessions that are not revoked. Forgets one the moment {@link
 * SessionRevoked} is published – here, or by whatever brings the news from another node – and every
 * one after half a minute, should that news be lost. Thread-safe.
 */
@Component
class LiveSessions {

  private static final int REMEMBERED = 100_000;
  private static final Duration MEMORY = Duration.ofSeconds(30);

  private final SessionTable table;
  private final Cache<SessionId, LiveSession> sessions =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumSize(REMEMBERED)
          .expireAfterWrite(MEMORY)
          .build();

  LiveSessions(SessionTable table) {
    this.table = table;
  }

  /** Without blocking: nothing where it would have to be read. */
  Optional<LiveSession> maybeRemembered(SessionId id) {
    return Optional.ofNullable(sessions.getIfPresent(id));
  }

  /** Reads it where it is not remembered. A revocation meanwhile is not overwritten by the read. */
  Optional<LiveSession> maybeFind(SessionId id) {
    return Optional.ofNullable(sessions.get(id, this::read));
  }

  private @Nullable LiveSession read(SessionId id) {
    Optional<Session> session = table.maybeFind(id).filter(s -> s.revokedAt() == null);
    return session.map(LiveSession::new).orElse(null);
  }

  /** Before anybody else hears of it: whoever does must find it gone here. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void forget(SessionRevoked revoked) {
    sessions.invalidate(revoked.sessionId());
  }
}

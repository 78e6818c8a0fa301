package im.account.session;

import im.account.Caller;
import im.account.store.Device;
import im.account.store.Session;
import im.platform.id.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session as its owner sees it in the list of devices. */
public record SessionView(
    SessionId id,
    @Nullable Device device,
    String ip,
    Instant createdAt,
    Instant lastSeenAt,
    boolean current) {

  static SessionView of(Session session, Caller caller) {
    return new SessionView(
        session.id(),
        session.device(),
        session.ip(),
        session.createdAt(),
        session.lastSeenAt(),
        session.id().equals(caller.sessionId()));
  }
}

package im.account.session;

import im.account.Caller;
import im.account.SessionRevoked;
import im.account.store.Device;
import im.account.store.Session;
import im.account.store.SessionTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.Ids;
import im.platform.id.SessionId;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Sessions: opening, refreshing, listing and ending them. What ends one publishes {@link
 * SessionRevoked} after the commit. Each method joins the transaction it is called in.
 */
@Service
public class Sessions {

  private final SessionTable table;
  private final Rotation rotation;
  private final SessionLife life;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  Sessions(
      SessionTable table,
      Rotation rotation,
      SessionLife life,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.rotation = rotation;
    this.life = life;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Opens a new session; never takes up an old one. */
  public Session open(AccountId account, @Nullable Device device, String address) {
    Instant now = clock.instant();
    Session session =
        new Session(ids.nextSession(), account, 1, now, device, address, now, now, null);
    table.insert(session);
    return session;
  }

  /**
   * Uses a refresh token.
   *
   * @throws Refusal {@code unauthenticated} where it is forged (which changes nothing), its session
   *     has ended, or it was used before (which ends the session)
   */
  public Session refresh(String refreshToken) {
    return switch (rotation.use(refreshToken)) {
      case RefreshOutcome.Refreshed refreshed -> refreshed.session();
      case RefreshOutcome.Reused reused -> {
        publish(reused.session().accountId(), reused.session().id(), "token_reused");
        throw refused();
      }
      case RefreshOutcome.Ended ended -> throw refused();
    };
  }

  private static Refusal refused() {
    return Refusal.unauthenticated("The refresh token is wrong, used or expired: sign in again.");
  }

  /** The caller's living sessions, newest first. */
  public Page<SessionView> list(Caller caller, PageLimit limit, @Nullable Cursor cursor) {
    Instant now = clock.instant();
    List<Session> rows =
        table.alive(
            caller.accountId(),
            life.seenAfter(now),
            life.madeAfter(now),
            cursor == null ? null : cursor.uuid(0),
            limit.plusOne());
    return Page.of(rows, limit, session -> Cursor.of(session.id()))
        .map(session -> SessionView.of(session, caller));
  }

  /**
   * Ends one of the caller's sessions; ending it again does nothing.
   *
   * @throws Refusal {@code not_found} where it is nobody's or another's
   */
  public void revoke(Caller caller, SessionId id) {
    Optional<Session> session = table.maybeFind(id);
    if (session.isEmpty() || !session.get().accountId().equals(caller.accountId())) {
      throw Refusal.notFound("session");
    }
    if (table.revoke(id, clock.instant())) {
      publish(caller.accountId(), id, id.equals(caller.sessionId()) ? "logout" : "revoked");
    }
  }

  /** Ends all of an account's sessions but one, or without exception. */
  public void revokeAll(AccountId account, @Nullable SessionId except, String reason) {
    table
        .revokeAll(account, except, clock.instant())
        .forEach(session -> publish(account, session, reason));
  }

  private void publish(AccountId account, SessionId session, String reason) {
    SessionRevoked revoked = new SessionRevoked(account, session, reason);
    Database.afterCommit(() -> events.publishEvent(revoked));
  }
}

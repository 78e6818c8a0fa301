package im.account.session;

import im.account.store.Session;

/** What a refresh token led to. */
sealed interface RefreshOutcome {

  /** It was the valid one, or the one just before and in time: the session in its state now. */
  record Refreshed(Session session) implements RefreshOutcome {}

  /** An old one came back, so somebody holds a copy: the session is revoked. */
  record Reused(Session session) implements RefreshOutcome {}

  /** The session has ended or never was. */
  record Ended() implements RefreshOutcome {}
}

package im.account.session;

import im.account.Caller;
import im.account.LoginCheck;
import im.account.VerifiedSession;
import im.account.token.AccessTokens;
import im.account.token.FilesPasses;
import im.platform.error.Refusal;
import im.platform.id.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The login check: the token, then its session, then the session's use is noted. An account that is
 * deleted has no session left, so a living session says that its account is active.
 */
@Service
class SessionLoginCheck implements LoginCheck {

  private final AccessTokens tokens;
  private final FilesPasses passes;
  private final LiveSessions sessions;
  private final LastSeen lastSeen;
  private final SessionLife life;
  private final InstantSource clock;

  SessionLoginCheck(
      AccessTokens tokens,
      FilesPasses passes,
      LiveSessions sessions,
      LastSeen lastSeen,
      SessionLife life,
      InstantSource clock) {
    this.tokens = tokens;
    this.passes = passes;
    this.sessions = sessions;
    this.lastSeen = lastSeen;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public VerifiedSession check(String accessToken) {
    VerifiedSession token = tokens.verify(accessToken);
    return sessions
        .maybeFind(token.caller().sessionId())
        .filter(session -> isUsable(session, token.caller()))
        .map(session -> token)
        .orElseThrow(() -> Refusal.unauthenticated("The session has ended."));
  }

  @Override
  public Optional<VerifiedSession> maybeCheckNow(String accessToken) {
    return tokens
        .maybeRemembered(accessToken)
        .filter(
            token ->
                sessions
                    .maybeRemembered(token.caller().sessionId())
                    .filter(session -> isUsable(session, token.caller()))
                    .isPresent());
  }

  @Override
  public Optional<Caller> maybeCheckFilesPass(String pass) {
    Instant now = clock.instant();
    Optional<SessionId> id = passes.maybeRead(pass);
    return id.flatMap(sessions::maybeFind)
        .filter(session -> session.isAlive(life, now))
        .map(session -> new Caller(session.accountId(), session.id()));
  }

  private boolean isUsable(LiveSession session, Caller caller) {
    Instant now = clock.instant();
    if (!session.accountId().equals(caller.accountId()) || !session.isAlive(life, now)) {
      return false;
    }
    lastSeen.note(session, now);
    return true;
  }
}

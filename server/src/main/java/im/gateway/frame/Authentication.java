package im.gateway.frame;

import im.account.Caller;
import im.account.LoginCheck;
import im.account.VerifiedSession;
import im.gateway.GatewayProperties;
import im.gateway.connection.CloseCode;
import im.gateway.connection.Connection;
import im.gateway.connection.Sockets;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.SessionId;
import im.storage.StoreEpoch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Binds a connection to the caller its token names, and extends it with fresh tokens. */
@Component
public class Authentication {

  /** The answer to {@code auth}, and the data of {@code session.ready}. */
  record Ready(
      AccountId userId,
      SessionId sessionId,
      Instant serverTime,
      long heartbeatSeconds,
      int maxFrameBytes,
      String epoch) {}

  private final LoginCheck loginCheck;
  private final Sockets sockets;
  private final Answers answers;
  private final GatewayProperties properties;
  private final StoreEpoch epoch;
  private final InstantSource clock;

  Authentication(
      LoginCheck loginCheck,
      Sockets sockets,
      Answers answers,
      GatewayProperties properties,
      StoreEpoch epoch,
      InstantSource clock) {
    this.loginCheck = loginCheck;
    this.sockets = sockets;
    this.answers = answers;
    this.properties = properties;
    this.epoch = epoch;
    this.clock = clock;
  }

  /** Notes that an auth frame has come: what follows waits for its outcome. */
  void begin(Connection connection) {
    connection.authenticating();
  }

  boolean isUnderWay(Connection connection) {
    return connection.isAuthenticating();
  }

  /** Turns away a frame that came before any auth. */
  void refuse(Connection connection, @Nullable RequestId id) {
    answers.refused(connection, id, Refusal.unauthenticated("Authenticate first."));
    connection.close(CloseCode.UNAUTHENTICATED);
  }

  /**
   * Checks the token and answers; a bad one, or another session's, closes the connection. May
   * block.
   */
  void authenticate(Connection connection, @Nullable RequestId id, String token) {
    try {
      bind(connection, token, ready -> answers.ok(connection, id, ready));
    } catch (Refusal refusal) {
      answers.refused(connection, id, refusal);
      connection.close(CloseCode.UNAUTHENTICATED);
    }
  }

  /**
   * The same for the token of the upgrade request: its answer is the event {@code session.ready}.
   */
  public void greet(Connection connection, String token) {
    try {
      bind(connection, token, ready -> answers.event(connection, "session.ready", ready));
    } catch (Refusal refusal) {
      connection.close(CloseCode.UNAUTHENTICATED);
    }
  }

  private void bind(Connection connection, String token, Consumer<Ready> answer) {
    VerifiedSession verified = loginCheck.check(token);
    Caller bound = connection.maybeCaller();
    if (bound != null && !bound.equals(verified.caller())) {
      throw Refusal.unauthenticated("The token is another session's.");
    }
    connection.authenticated(verified.caller(), verified.expiresAt());
    Ready ready = ready(verified.caller());
    connection.execute(
        () -> {
          answer.accept(ready);
          if (bound == null) {
            sockets.bound(connection, verified.caller());
            checkAgain(connection, token);
          }
        });
  }

  /**
   * A session revoked while its connection was being bound is found here, not by the revocation.
   */
  private void checkAgain(Connection connection, String token) {
    if (loginCheck.maybeCheckNow(token).isPresent()) {
      return;
    }
    connection
        .reads()
        .submit(
            () -> {
              try {
                loginCheck.check(token);
              } catch (Refusal refusal) {
                connection.close(CloseCode.UNAUTHENTICATED);
              }
            });
  }

  private Ready ready(Caller caller) {
    return new Ready(
        caller.accountId(),
        caller.sessionId(),
        clock.instant(),
        Math.max(1, properties.heartbeat().toSeconds()),
        properties.maxFrameBytes(),
        epoch.value());
  }
}

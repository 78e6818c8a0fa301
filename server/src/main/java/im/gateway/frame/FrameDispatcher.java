package im.gateway.frame;

import im.account.Caller;
import im.gateway.connection.CloseCode;
import im.gateway.connection.Connection;
import im.gateway.connection.Lane;
import im.platform.error.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out frames: each in its lane, after the connection has authenticated. Called on the
 * connection's event loop; never blocks it.
 */
@Component
public class FrameDispatcher {

  private final FrameReader reader;
  private final Answers answers;
  private final Authentication authentication;

  FrameDispatcher(FrameReader reader, Answers answers, Authentication authentication) {
    this.reader = reader;
    this.answers = answers;
    this.authentication = authentication;
  }

  /** Takes one whole text message of the client. */
  public void dispatch(Connection connection, byte[] utf8) {
    long wait = connection.acquireFrame();
    switch (reader.read(utf8)) {
      case Frame.Malformed malformed -> connection.close(CloseCode.MALFORMED);
      case Frame.Auth auth when wait == 0 -> authenticate(connection, auth);
      case Frame.Auth auth -> slowDown(connection, auth.id(), wait);
      case Frame.Invalid invalid when !authentication.isUnderWay(connection) ->
          authentication.refuse(connection, invalid.id());
      case Frame.Invalid invalid when wait > 0 -> slowDown(connection, invalid.id(), wait);
      case Frame.Invalid invalid -> answers.invalid(connection, invalid.id(), invalid.reason());
      case Frame.Request<?> request when wait > 0 -> slowDown(connection, request.id(), wait);
      case Frame.Request<?> request -> carryOut(connection, request);
    }
  }

  private void slowDown(Connection connection, @Nullable RequestId id, long waitMillis) {
    answers.refused(connection, id, Refusal.rateLimited(Duration.ofMillis(waitMillis)));
    if (connection.isOverItsRate()) {
      connection.close(CloseCode.RATE_LIMITED);
    }
  }

  private void authenticate(Connection connection, Frame.Auth auth) {
    authentication.begin(connection);
    submit(
        connection,
        connection.ordered(),
        () -> authentication.authenticate(connection, auth.id(), auth.token()));
  }

  private <P> void carryOut(Connection connection, Frame.Request<P> request) {
    Caller caller = connection.maybeCaller();
    if (caller == null) {
      beforeLogin(connection, request);
      return;
    }
    FrameContext context = new FrameContext(caller, connection.id(), connection.address());
    FrameHandler<P> handler = request.handler();
    boolean isRead = handler.lane() == FrameHandler.Lane.READ;
    if (isRead || connection.ordered().isIdle()) {
      CompletionStage<?> atOnce = handler.handleAtOnce(context, request.payload());
      if (atOnce != null) {
        connection.frameTaken();
        answerWhenDone(connection, request.id(), atOnce);
        return;
      }
    }
    Lane lane = isRead ? connection.reads() : connection.ordered();
    submit(connection, lane, () -> run(connection, request, context));
  }

  /** Frames right behind an auth frame wait for it; without one they are refused. */
  private <P> void beforeLogin(Connection connection, Frame.Request<P> request) {
    if (!authentication.isUnderWay(connection)) {
      authentication.refuse(connection, request.id());
      return;
    }
    submit(
        connection,
        connection.ordered(),
        () -> {
          Caller caller = connection.maybeCaller();
          if (caller != null) {
            run(
                connection,
                request,
                new FrameContext(caller, connection.id(), connection.address()));
          }
        });
  }

  private static void submit(Connection connection, Lane lane, Runnable work) {
    connection.frameTaken();
    boolean room =
        lane.submit(
            () -> {
              try {
                work.run();
              } finally {
                connection.frameDone();
              }
            });
    if (!room) {
      connection.pauseReading();
    }
  }

  private <P> void run(Connection connection, Frame.Request<P> request, FrameContext context) {
    if (connection.isClosing()) {
      return;
    }
    try {
      Object result = request.handler().handle(context, request.payload());
      if (result instanceof CompletionStage<?> stage) {
        connection.frameTaken();
        answerWhenDone(connection, request.id(), stage);
      } else {
        answers.ok(connection, request.id(), result);
      }
    } catch (RuntimeException e) {
      answers.failed(connection, request.id(), e);
    }
  }

  private void answerWhenDone(
      Connection connection, @Nullable RequestId id, CompletionStage<?> stage) {
    var _ =
        stage.whenComplete(
            (data, error) -> {
              if (error == null) {
                answers.ok(connection, id, data);
              } else {
                answers.failed(connection, id, error);
              }
              connection.frameDone();
            });
  }
}

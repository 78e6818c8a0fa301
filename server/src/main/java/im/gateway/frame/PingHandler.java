package im.gateway.frame;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** {@code ping}: a sign of life, answered with the server's time. */
@Component
class PingHandler implements FrameHandler<Empty> {

  /** The answer. */
  record Pong(Instant serverTime) {}

  private final InstantSource clock;

  PingHandler(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String op() {
    return "ping";
  }

  @Override
  public Class<Empty> payload() {
    return Empty.class;
  }

  @Override
  public Lane lane() {
    return Lane.READ;
  }

  @Override
  public Object handle(FrameContext context, Empty payload) {
    return new Pong(clock.instant());
  }

  @Override
  public CompletionStage<?> handleAtOnce(FrameContext context, Empty payload) {
    return CompletableFuture.completedStage(new Pong(clock.instant()));
  }
}

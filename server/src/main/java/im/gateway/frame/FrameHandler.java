package im.gateway.frame;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the WebSocket. Every bean of this type is registered under its {@link #op}; two
 * of the same name refuse to start. A {@link im.platform.error.Refusal} becomes the error answer.
 *
 * @param <P> the record that the frame's {@code d} is read into
 */
public interface FrameHandler<P> {

  /** In which order and on which thread a connection's frames of this operation are carried out. */
  enum Lane {
    /** One after the other with the connection's other ordered frames, on a virtual thread. */
    ORDERED,
    /** Apart from the ordered ones, several at once, on virtual threads. */
    READ
  }

  String op();

  Class<P> payload();

  Lane lane();

  /**
   * Carries out the frame; may block.
   *
   * @return the answer's {@code d}, or a {@link CompletionStage} of it. The connection's next
   *     ordered frame begins when this returns, not when the stage completes.
   */
  Object handle(FrameContext context, P payload);

  /**
   * The fast path, tried on the event loop while the connection has no ordered frame under way.
   * Must neither block nor throw.
   *
   * @return the stage of the answer, or null where {@link #handle} has to do it
   */
  default @Nullable CompletionStage<?> handleAtOnce(FrameContext context, P payload) {
    return null;
  }
}

package im.gateway.frame;

import org.jspecify.annotations.Nullable;

/** What a client's frame turned out to be. */
sealed interface Frame {

  /**
   * A request for a known operation.
   *
   * @param id null where the client wants no answer
   */
  record Request<P>(@Nullable RequestId id, FrameHandler<P> handler, P payload) implements Frame {}

  /** The first frame of a connection, or a fresh token for it. */
  record Auth(@Nullable RequestId id, String token) implements Frame {}

  /** A frame that is answered {@code invalid_request}. */
  record Invalid(@Nullable RequestId id, String reason) implements Frame {}

  /** Not a frame at all: closes the connection. */
  record Malformed() implements Frame {}
}

package im.gateway.connection;

import im.platform.id.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * One frame on its way to a client, as it stands on the wire; shared by all who receive it.
 *
 * @param kind what becomes of it when the client reads too slowly
 * @param conversation whose change it tells; null for others
 * @param lastSeq of that conversation when the frame was made
 * @param version the newest version that the frame stands for
 */
public record Outbound(
    WireFrame frame, Kind kind, @Nullable ConversationId conversation, long lastSeq, long version) {

  /** What becomes of a frame when the client reads too slowly. */
  public enum Kind {
    /** Kept: an answer, or an event that nothing else would tell. */
    KEPT,
    /** Foldable into a hint: the log tells the same. */
    CONVERSATION,
    /** Dropped: typing and presence. */
    EPHEMERAL
  }

  /** A frame that is never folded or dropped. */
  public static Outbound kept(WireFrame frame) {
    return new Outbound(frame, Kind.KEPT, null, 0, 0);
  }

  public static Outbound ephemeral(WireFrame frame) {
    return new Outbound(frame, Kind.EPHEMERAL, null, 0, 0);
  }

  public static Outbound ofConversation(
      WireFrame frame, ConversationId conversation, long lastSeq, long version) {
    return new Outbound(frame, Kind.CONVERSATION, conversation, lastSeq, version);
  }
}

package im.gateway.connection;

import im.platform.id.ConversationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a connection whose socket is full. Bounded in frames and bytes. At half full it
 * drops what is ephemeral and folds each conversation's frames into one hint, which goes out last;
 * from then on, until it is empty, later frames of those conversations only move their hint. Full,
 * it refuses. Used by the connection's event loop only.
 */
final class OutboundQueue {

  private final int maxFrames;
  private final int maxBytes;
  private final Deque<Outbound> frames = new ArrayDeque<>(0);
  private final Map<ConversationId, Hint> hints = new LinkedHashMap<>();
  private int bytes;

  OutboundQueue(int maxFrames, int maxBytes) {
    this.maxFrames = maxFrames;
    this.maxBytes = maxBytes;
  }

  boolean isEmpty() {
    return frames.isEmpty() && hints.isEmpty();
  }

  /** Adds a frame; false when even folded there is no room. */
  boolean offer(Outbound outbound) {
    if (isFoldedAway(outbound)) {
      return true;
    }
    frames.add(outbound);
    bytes += outbound.frame().length();
    if (isOver(2)) {
      fold();
    }
    return !isOver(1);
  }

  /** Takes the next frame; null when empty. */
  @Nullable Outbound poll() {
    Outbound next = frames.poll();
    if (next != null) {
      bytes -= next.frame().length();
      return next;
    }
    return pollHint();
  }

  private @Nullable Outbound pollHint() {
    var first = hints.entrySet().iterator();
    if (!first.hasNext()) {
      return null;
    }
    Map.Entry<ConversationId, Hint> entry = first.next();
    first.remove();
    return Outbound.kept(entry.getValue().frame(entry.getKey()));
  }

  private boolean isFoldedAway(Outbound outbound) {
    return switch (outbound.kind()) {
      case KEPT -> false;
      case EPHEMERAL -> !hints.isEmpty();
      case CONVERSATION ->
          hints.computeIfPresent(conversation(outbound), (c, hint) -> hint.advance(outbound))
              != null;
    };
  }

  private boolean isOver(int fraction) {
    return frames.size() + hints.size() > maxFrames / fraction || bytes > maxBytes / fraction;
  }

  private void fold() {
    List<Outbound> kept = new ArrayList<>();
    for (Outbound outbound : frames) {
      switch (outbound.kind()) {
        case KEPT -> kept.add(outbound);
        case EPHEMERAL -> {}
        case CONVERSATION ->
            hints.compute(
                conversation(outbound),
                (c, hint) -> hint == null ? Hint.of(outbound) : hint.advance(outbound));
      }
    }
    frames.clear();
    frames.addAll(kept);
    bytes = kept.stream().mapToInt(outbound -> outbound.frame().length()).sum();
  }

  private static ConversationId conversation(Outbound outbound) {
    ConversationId conversation = outbound.conversation();
    if (conversation == null) {
      throw new IllegalStateException("a conversation's frame names none");
    }
    return conversation;
  }
}

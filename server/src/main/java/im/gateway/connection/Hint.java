package im.gateway.connection;

import im.platform.id.ConversationId;
import java.nio.charset.StandardCharsets;

/**
 * How far a conversation has moved behind a slow reader's back: the {@code conversation.hint}
 * event.
 */
record Hint(long lastSeq, long version) {

  static Hint of(Outbound outbound) {
    return new Hint(outbound.lastSeq(), outbound.version());
  }

  Hint advance(Outbound outbound) {
    return new Hint(Math.max(lastSeq, outbound.lastSeq()), Math.max(version, outbound.version()));
  }

  WireFrame frame(ConversationId conversation) {
    String json =
        """
        {"ev":"conversation.hint","d":{"conversationId":"%s","lastSeq":%d,"version":%d}}"""
            .formatted(conversation, lastSeq, version);
    return WireFrame.text(json.getBytes(StandardCharsets.US_ASCII));
  }
}

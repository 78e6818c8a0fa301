package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a conversation, as its members are told.
 *
 * @param connection whose act it was; null for REST
 */
record LogChange(Kind kind, MessageView message, @Nullable ConnectionId connection) {

  enum Kind {
    NEW("message.new"),
    UPDATED("message.updated");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    String event() {
      return event;
    }
  }
}

package im.testkit.check;

import tools.jackson.databind.JsonNode;

/** A message as a client holds it. */
public record Message(MessageKey key, long seq, long version, String text) {

  /** The contract's Message. */
  public static Message of(JsonNode message) {
    MessageKey key =
        new MessageKey(
            message.path("conversationId").asString(),
            message.path("senderId").asString(),
            message.path("clientId").asString(""));
    return new Message(
        key,
        message.path("seq").asLong(),
        message.path("version").asLong(),
        message.path("body").path("text").asString(""));
  }

  String conversation() {
    return key.conversation();
  }
}

package im.testkit.check;

import tools.jackson.databind.JsonNode;

/** A message as a client holds it. */
public record Message(MessageKey key, long seq, long version, String text) {

  private static final String SYSTEM = "~";

  /** The contract's Message; one of the server's has a client id that no client may give. */
  public static Message of(JsonNode message) {
    MessageKey key =
        new MessageKey(
            message.path("conversationId").asString(),
            message.path("senderId").asString(),
            message.path("clientId").asString(SYSTEM + message.path("seq").asLong()));
    return new Message(
        key,
        message.path("seq").asLong(),
        message.path("version").asLong(),
        message.path("body").path("text").asString(""));
  }

  boolean isSystem() {
    return key.clientId().startsWith(SYSTEM);
  }

  String conversation() {
    return key.conversation();
  }
}

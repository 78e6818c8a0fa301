package im.testkit.check;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns events into records of the history. */
final class Pushes {

  private static final Set<String> MESSAGES = Set.of("message.new", "message.updated");
  private static final Set<String> CHANGES = Set.of("member.changed", "conversation.updated");

  private Pushes() {}

  static void record(History history, String connection, String user, JsonNode event) {
    String ev = event.path("ev").asString("");
    JsonNode d = event.path("d");
    if (MESSAGES.contains(ev)) {
      history.pushed(connection, user, Message.of(d));
    } else if (CHANGES.contains(ev)) {
      String conversation = d.path("conversationId").asString(d.path("id").asString(""));
      history.changed(connection, user, conversation, d.path("version").asLong());
    } else if (ev.equals("conversation.removed")) {
      history.removed(connection, user, d.path("conversationId").asString());
    }
  }
}

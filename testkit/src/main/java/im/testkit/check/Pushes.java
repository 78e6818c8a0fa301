package im.testkit.check;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns events into records of the history. */
final class Pushes {

  private static final Set<String> MESSAGES = Set.of("message.new", "message.updated");

  private Pushes() {}

  static void record(History history, String connection, String user, JsonNode event) {
    if (MESSAGES.contains(event.path("ev").asString(""))) {
      history.pushed(connection, user, Message.of(event.path("d")));
    }
  }
}

package im.messaging;

import static im.testkit.Json.object;

import im.testkit.Answer;
import im.testkit.TestClient;
import im.testkit.TestServer;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A group whose owner, ann, asks what the others answer; its first poll is message 2. */
final class PollScene {

  final TestClient client = new TestClient(TestServer.shared().uri());
  final TestUser ann = client.register("ann");
  final TestUser bob = client.register("bob").befriend(ann);
  final TestUser cat = client.register("cat").befriend(ann);
  final String group = ann.group("Lunch", bob, cat);

  /** A poll about three dishes, with more fields of the body. */
  static Map<String, @Nullable Object> poll(@Nullable Object... more) {
    Map<String, @Nullable Object> body =
        object("question", "What for lunch?", "options", List.of("Rice", "Noodles", "Soup"));
    body.putAll(object(more));
    return object("clientId", TestClient.unique("c"), "type", "poll", "body", body);
  }

  /** Sends a poll of ann's to the group and gives its seq. */
  long ask(@Nullable Object... more) {
    return ann.post(group, poll(more)).expect(201).path("seq").asLong();
  }

  Answer vote(TestUser user, long seq, Integer... options) {
    return user.rest().put(path(seq, "/vote"), object("options", Arrays.asList(options)));
  }

  JsonNode voteOver(TestSocket socket, long seq, Integer... options) {
    return socket.call(
        "message.vote",
        object("conversationId", group, "seq", seq, "options", Arrays.asList(options)));
  }

  Answer close(TestUser user, long seq) {
    return user.rest().post(path(seq, "/close"), object());
  }

  Answer votes(TestUser user, long seq, String query) {
    return user.rest().get(path(seq, "/votes?" + query));
  }

  String path(long seq, String rest) {
    return "/conversations/" + group + "/messages/" + seq + rest;
  }

  /** How often each option was chosen. */
  static List<Integer> counts(JsonNode message) {
    return message.at("/poll/options").valueStream().map(o -> o.path("count").asInt()).toList();
  }

  long version() {
    return ann.conversation(group).path("version").asLong();
  }
}

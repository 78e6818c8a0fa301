package im.testkit.check;

import im.testkit.Json;
import im.testkit.TestUser;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The owner of a group who brings guests in and takes them out again while others write, and
 * records from which message to which each was there. Each guest who is out asks for the messages
 * at once: what he gets then he was not to see.
 */
final class Doorkeeper {

  private static final int STAY_MILLIS = 30;

  private final TestUser owner;
  private final String conversation;
  private final List<TestUser> guests;
  private final History history;
  private final Thread thread;
  private volatile boolean stopping;

  Doorkeeper(TestUser owner, String conversation, List<TestUser> guests, History history) {
    this.owner = owner;
    this.conversation = conversation;
    this.guests = guests;
    this.history = history;
    this.thread = Thread.ofVirtual().name("doorkeeper").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Returns when nobody is left inside. */
  void stop() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      guests.forEach(this::visit);
    }
  }

  private void visit(TestUser guest) {
    String path = "/conversations/" + conversation + "/members";
    owner.rest().post(path, Json.object("userIds", List.of(guest.id()))).expect(200);
    Pause.millis(STAY_MILLIS);
    owner.rest().delete(path + "/" + guest.id()).expect(204);
    JsonNode changes = guest.rest().get("/conversations/" + conversation + "/changes").json();
    changes.path("items").forEach(item -> history.pushed("after", guest.id(), Message.of(item)));
    recordVisit(guest);
  }

  /** From the newest messages, which say when it was. */
  private void recordVisit(TestUser guest) {
    long left = 0;
    long before = Long.MAX_VALUE;
    while (true) {
      List<JsonNode> page = owner.messages(conversation, query(before)).valueStream().toList();
      for (JsonNode message : page.reversed()) {
        before = message.path("seq").asLong();
        if (tells(message, "kicked", guest) && left == 0) {
          left = before;
        } else if (tells(message, "joined", guest)) {
          history.visited(conversation, guest.id(), before, left);
          return;
        }
      }
      if (page.isEmpty()) {
        throw new AssertionError("no trace of the visit of " + guest.username());
      }
    }
  }

  private static String query(long before) {
    return before == Long.MAX_VALUE ? "limit=200" : "limit=200&beforeSeq=" + before;
  }

  private static boolean tells(JsonNode message, String event, TestUser guest) {
    return message.at("/body/event").asString("").equals(event)
        && message.at("/body/userId").asString("").equals(guest.id());
  }
}

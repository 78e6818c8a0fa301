package im.testkit.sample;

import im.testkit.Json;
import im.testkit.Problem;
import im.testkit.TestSocket;
import im.testkit.TestUser;
import im.testkit.sample.Room.Fate;
import im.testkit.sample.Room.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens the conversations and says in them what the plan has. */
final class Rooms {

  private static final int PROGRESS = 500;
  private static final int READS_NOTHING = 15;
  private static final int READS_SOME = 40;

  /** Small seeds that differ little give first numbers that differ little. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<TestUser> users;
  private final List<Person> people;
  private final Consumer<String> progress;
  private final SmallTalk talk = new SmallTalk();
  private final List<TestSocket> sockets = new ArrayList<>();
  private int said;

  Rooms(List<TestUser> users, List<Person> people, Consumer<String> progress) {
    this.users = users;
    this.people = people;
    this.progress = progress;
  }

  void fill(List<Room> rooms) {
    try {
      for (TestUser user : users) {
        TestSocket socket = user.connect().keepAlive();
        socket.onEvent(event -> {});
        sockets.add(socket);
      }
      rooms.forEach(this::fill);
      progress.accept(rooms.size() + " conversations, " + said + " messages");
    } catch (Problem problem) {
      throw SampleData.refused(problem);
    } finally {
      sockets.forEach(TestSocket::close);
    }
  }

  private void fill(Room room) {
    String conversation = open(room);
    List<Long> seqs = new ArrayList<>();
    for (Line line : room.lines(people, talk)) {
      seqs.add(say(conversation, line, seqs));
    }
    if (!seqs.isEmpty()) {
      read(room, conversation, seqs);
    }
  }

  private String open(Room room) {
    TestUser opener = users.get(room.members().getFirst());
    return room.isGroup()
        ? group(opener, room)
        : opener.directBothWays(users.get(room.members().getLast()));
  }

  /** The opener's group of this title, made where there is none. */
  private String group(TestUser opener, Room room) {
    for (JsonNode own : opener.conversations("limit=100").path("items")) {
      if (own.path("title").asString("").equals(room.title())) {
        return own.path("id").asString();
      }
    }
    List<String> others =
        room.members().stream().skip(1).map(position -> users.get(position).id()).toList();
    Object group = Json.object("type", "group", "title", room.title(), "memberIds", others);
    return opener.create(group).path("id").asString();
  }

  private long say(String conversation, Line line, List<Long> seqs) {
    String clientId = "sample-" + seqs.size();
    Long replyTo = line.replyTo() < 0 ? null : seqs.get(line.replyTo());
    JsonNode ack =
        sockets
            .get(line.sender())
            .call("message.send", message(conversation, clientId, first(line), replyTo));
    long seq = ack.path("seq").asLong();
    turn(line, conversation, seq);
    if (++said % PROGRESS == 0) {
      progress.accept(said + " messages …");
    }
    return seq;
  }

  private static Object message(
      String conversation, String clientId, String text, @Nullable Long replyTo) {
    return Json.object(
        "conversationId",
        conversation,
        "clientId",
        clientId,
        "type",
        "text",
        "body",
        Json.object("text", text),
        "replyTo",
        replyTo);
  }

  /** What is sent first of a line that is edited later: all but its last word. */
  private static String first(Line line) {
    int lastWord = line.text().lastIndexOf(' ');
    boolean cut = line.fate() == Fate.EDITED && lastWord > 0;
    return cut ? line.text().substring(0, lastWord) : line.text();
  }

  private void turn(Line line, String conversation, long seq) {
    TestUser sender = users.get(line.sender());
    try {
      switch (line.fate()) {
        case EDITED -> sender.edit(conversation, seq, line.text());
        case RECALLED -> sender.recall(conversation, seq);
        case STAYS -> {}
      }
    } catch (Problem problem) {
      // A second run comes too late for both, and the first one did them.
      if (!problem.code().equals("forbidden")) {
        throw problem;
      }
    }
  }

  /** Some have read all, some a part, some nothing, so that unread counts differ. */
  private void read(Room room, String conversation, List<Long> seqs) {
    Random random = new Random(SPREAD * (room.members().hashCode() + seqs.size()));
    for (int member : room.members()) {
      int dice = random.nextInt(100);
      if (dice >= READS_NOTHING) {
        int upTo = dice < READS_SOME ? random.nextInt(seqs.size()) : seqs.size() - 1;
        users.get(member).read(conversation, seqs.get(upTo));
      }
    }
  }
}

package im.testkit.check;

import im.testkit.TestClient;
import im.testkit.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Users in pairs who write to each other without end, over connections that they open again
 * whenever they break, and retry every send of unknown outcome under its client id. Each has a
 * second device that only listens and marks as read.
 *
 * <pre>{@code
 * Workload workload = Workload.pairs(client, 5, 4);
 * workload.start();
 * server.kill();
 * server.restart();
 * workload.awaitRecovery();
 * workload.finish().assertHolds();
 * }</pre>
 */
public final class Workload implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;
  private static final int PAGE = 200;

  private record Seat(TestUser writer, TestUser listener, String conversation) {}

  private final History history = new History();
  private final List<Seat> seats = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
  private @Nullable Doorkeeper doorkeeper;

  private Workload() {}

  /**
   * Registers the users and opens the conversations; nothing is sent yet.
   *
   * @param window messages that each user has outstanding
   */
  public static Workload pairs(TestClient client, int pairs, int window) {
    Workload workload = new Workload();
    for (int i = 0; i < pairs; i++) {
      TestUser one = client.register("one" + i);
      TestUser other = client.register("other" + i);
      String conversation = one.befriend(other).directBothWays(other);
      workload.seat(one, conversation, window);
      workload.seat(other, conversation, window);
    }
    return workload;
  }

  /**
   * Registers a group whose stayers write, and whose visitors only listen: its owner brings them in
   * and takes them out again and again.
   */
  public static Workload group(TestClient client, int stayers, int visitors, int window) {
    Workload workload = new Workload();
    TestUser owner = client.register("owner");
    List<TestUser> others = new ArrayList<>();
    for (int i = 0; i < stayers; i++) {
      others.add(client.register("stayer" + i).befriend(owner));
    }
    String conversation = owner.group("Crowd", others.toArray(TestUser[]::new));
    others.forEach(stayer -> workload.seat(stayer, conversation, window));
    List<TestUser> guests = new ArrayList<>();
    for (int i = 0; i < visitors; i++) {
      TestUser guest = client.register("guest" + i).befriend(owner);
      guests.add(guest);
      workload.listeners.add(new Listener(guest, workload.history));
    }
    workload.doorkeeper = new Doorkeeper(owner, conversation, guests, workload.history);
    return workload;
  }

  private void seat(TestUser user, String conversation, int window) {
    TestUser listening = user.again("listener");
    history.member(conversation, user.id());
    seats.add(new Seat(user, listening, conversation));
    writers.add(new Writer(user, conversation, window, history));
    listeners.add(new Listener(listening, history));
  }

  public void start() {
    listeners.forEach(Listener::start);
    writers.forEach(Writer::start);
    if (doorkeeper != null) {
      doorkeeper.start();
    }
  }

  public History history() {
    return history;
  }

  /** Waits until this many sends were acknowledged in all. */
  public void awaitAcks(long count) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (acks() < count) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("only " + acks() + " of " + count + " sends were acknowledged");
      }
      Pause.millis(5);
    }
  }

  /** Sends acknowledged so far, over all writers. */
  public long acks() {
    return writers.stream().mapToLong(Writer::acks).sum();
  }

  /** Waits, after healing, until every writer has an acknowledgement again; records how long. */
  public void awaitRecovery() {
    long healed = System.nanoTime();
    List<Long> before = writers.stream().map(Writer::acks).toList();
    awaitAcks(acks() + 1);
    long first = millisSince(healed);
    for (int i = 0; i < writers.size(); i++) {
      writers.get(i).awaitMoreAcksThan(before.get(i));
    }
    history.recovered(first, millisSince(healed));
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /** Sends no more, settles what is outstanding, reads the final state and checks everything. */
  public Verdict finish() {
    settle();
    seats.forEach(this::readFinalState);
    return Checker.check(history);
  }

  private void settle() {
    if (doorkeeper != null) {
      doorkeeper.stop();
    }
    writers.forEach(Writer::stop);
    writers.forEach(Writer::join);
    listeners.forEach(Listener::stop);
  }

  private void readFinalState(Seat seat) {
    String user = seat.writer().id();
    history.held(user, seat.conversation(), all(seat.writer(), seat.conversation()));
    count(user, "writer", seat.writer().conversation(seat.conversation()));
    count(user, "listener", seat.listener().conversation(seat.conversation()));
  }

  private void count(String user, String device, JsonNode conversation) {
    history.finallyCounted(
        user,
        user + " " + device,
        conversation.path("id").asString(),
        conversation.path("lastSeq").asLong(),
        conversation.at("/me/readSeq").asLong(),
        conversation.at("/me/unread").asLong());
  }

  private static List<Message> all(TestUser user, String conversation) {
    List<Message> all = new ArrayList<>();
    JsonNode page = page(user, conversation, 0);
    while (!page.isEmpty()) {
      page.forEach(message -> all.add(Message.of(message)));
      page = page(user, conversation, all.getLast().seq());
    }
    return all;
  }

  private static JsonNode page(TestUser user, String conversation, long afterSeq) {
    return user.messages(conversation, "afterSeq=" + afterSeq + "&limit=" + PAGE);
  }

  /** Ends all threads, also after a failure. */
  @Override
  public void close() {
    if (doorkeeper != null) {
      doorkeeper.stop();
    }
    writers.forEach(Writer::abandon);
    listeners.forEach(Listener::stop);
  }
}

package im.testkit.check;

import im.testkit.check.Sending.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was attempted and what was seen. The order of the calls is the time: a clock of ticks, so an
 * answer recorded before a later attempt did come before it. Thread-safe while it is being written;
 * read it when all writers have ended.
 */
public final class History {

  /**
   * An event that came by push.
   *
   * @param version that it took; 0 where the user was taken out of the conversation
   * @param message null for what is none
   */
  record Push(
      String connection,
      String user,
      String conversation,
      long version,
      @Nullable Message message) {}

  /**
   * A time in which somebody was a member.
   *
   * @param joinedSeq of the message that says he joined, which he sees
   * @param leftSeq of the message that says he is out, which he does not see
   */
  record Visit(String conversation, String user, long joinedSeq, long leftSeq) {

    boolean saw(Message message) {
      return message.seq() >= joinedSeq && message.seq() < leftSeq;
    }
  }

  /** Everything a user holds of a conversation in the end. */
  record Held(String user, String conversation, List<Message> messages) {}

  /** A conversation's counters as one device saw them. */
  record Counters(
      String user, String device, String conversation, long lastSeq, long readSeq, long unread) {}

  /** How long it took after healing until a send was acknowledged, and until all was there. */
  record Recovery(long ackMillis, long backlogMillis) {}

  /** A resource of the server before and after. */
  record Resource(String name, long before, long after) {}

  private final Map<MessageKey, Sending> sendings = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final List<Visit> visits = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Counters> counters = new ArrayList<>();
  private final List<Counters> finalCounters = new ArrayList<>();
  private final List<Recovery> recoveries = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private long tick;

  // Written during the run

  public synchronized void member(String conversation, String user) {
    members.computeIfAbsent(conversation, id -> new LinkedHashSet<>()).add(user);
  }

  /** Somebody was a member for a while: from one system message to another. */
  public synchronized void visited(String conversation, String user, long joinedSeq, long leftSeq) {
    visits.add(new Visit(conversation, user, joinedSeq, leftSeq));
  }

  /** A send leaves, for the first time or again. */
  public synchronized void invoked(MessageKey key, String connection, String text) {
    sendings.computeIfAbsent(key, k -> new Sending(k, text)).attempt(connection, ++tick);
  }

  public synchronized void acked(MessageKey key, long seq) {
    of(key).outcome(new Outcome.Acked(seq, ++tick));
  }

  public synchronized void refused(MessageKey key, String code) {
    of(key).outcome(new Outcome.Refused(code));
  }

  /** The attempt ended without an answer that says whether it took effect. */
  public synchronized void unknown(MessageKey key) {
    of(key).outcome(new Outcome.Unknown());
  }

  /** A {@code message.new} or {@code message.updated} came. */
  public synchronized void pushed(String connection, String user, Message message) {
    pushes.add(new Push(connection, user, message.conversation(), message.version(), message));
  }

  /** An event came that took a version and is no message. */
  public synchronized void changed(
      String connection, String user, String conversation, long version) {
    pushes.add(new Push(connection, user, conversation, version, null));
  }

  /** The user was told to be no member any more. */
  public synchronized void removed(String connection, String user, String conversation) {
    pushes.add(new Push(connection, user, conversation, 0, null));
  }

  /** The counters as a device saw them on the way. */
  public synchronized void counted(
      String user, String device, String conversation, long lastSeq, long readSeq, long unread) {
    counters.add(new Counters(user, device, conversation, lastSeq, readSeq, unread));
  }

  /** What the server recovered to after a fault. */
  public synchronized void recovered(long ackMillis, long backlogMillis) {
    recoveries.add(new Recovery(ackMillis, backlogMillis));
  }

  public synchronized void resource(String name, long before, long after) {
    resources.add(new Resource(name, before, after));
  }

  // Written at the end, when all is quiet

  /** All that a user finds in a conversation, in the order the server gave it. */
  public synchronized void held(String user, String conversation, List<Message> messages) {
    held.add(new Held(user, conversation, List.copyOf(messages)));
  }

  /** The counters as a device sees them in the end. */
  public synchronized void finallyCounted(
      String user, String device, String conversation, long lastSeq, long readSeq, long unread) {
    counted(user, device, conversation, lastSeq, readSeq, unread);
    finalCounters.add(new Counters(user, device, conversation, lastSeq, readSeq, unread));
  }

  private Sending of(MessageKey key) {
    Sending sending = sendings.get(key);
    if (sending == null) {
      throw new IllegalStateException("an answer to what was never sent: " + key);
    }
    return sending;
  }

  // Read by the checker

  public synchronized List<Sending> sendings() {
    return List.copyOf(sendings.values());
  }

  synchronized boolean isMember(String conversation, String user) {
    return members.getOrDefault(conversation, Set.of()).contains(user);
  }

  synchronized Map<String, Set<String>> members() {
    return Map.copyOf(members);
  }

  synchronized List<Visit> visits() {
    return List.copyOf(visits);
  }

  synchronized List<Push> pushes() {
    return List.copyOf(pushes);
  }

  synchronized List<Held> held() {
    return List.copyOf(held);
  }

  synchronized List<Counters> counters() {
    return List.copyOf(counters);
  }

  synchronized List<Counters> finalCounters() {
    return List.copyOf(finalCounters);
  }

  synchronized List<Recovery> recoveries() {
    return List.copyOf(recoveries);
  }

  synchronized List<Resource> resources() {
    return List.copyOf(resources);
  }
}

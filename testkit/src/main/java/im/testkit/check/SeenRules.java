package im.testkit.check;

import im.testkit.check.History.Counters;
import im.testkit.check.History.Held;
import im.testkit.check.History.Push;
import im.testkit.check.History.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What devices saw: only their own conversations, never going back, and unread that adds up. */
final class SeenRules {

  private record View(String device, String conversation) {}

  private final History history;
  private final List<Violation> found = new ArrayList<>();

  private SeenRules(History history) {
    this.history = history;
  }

  static List<Violation> check(History history) {
    SeenRules rules = new SeenRules(history);
    rules.strangersSeeNothing();
    rules.countersNeverGoBack();
    rules.pushesNeverGoBack();
    rules.pushesLeaveNothingOut();
    rules.pushedIsWhatIsHeld();
    history.finalCounters().forEach(rules::unreadAddsUp);
    rules.devicesAgree();
    return rules.found;
  }

  private void strangersSeeNothing() {
    for (Push push : history.pushes()) {
      Message message = push.message();
      if (message != null) {
        isOwn(push.user(), message);
      }
    }
    for (Held held : history.held()) {
      isKnown(held);
      held.messages().forEach(message -> isOwn(held.user(), message));
    }
  }

  private void isKnown(Held held) {
    boolean visited =
        history.visits().stream()
            .anyMatch(
                visit ->
                    visit.user().equals(held.user())
                        && visit.conversation().equals(held.conversation()));
    if (!visited && !history.isMember(held.conversation(), held.user())) {
      add(Invariant.ISOLATION, held.user() + " could read " + held.conversation());
    }
  }

  private void isOwn(String user, Message message) {
    boolean own =
        history.isMember(message.conversation(), user)
            || history.visits().stream()
                .anyMatch(visit -> isOf(visit, user, message) && visit.saw(message));
    if (!own) {
      add(Invariant.ISOLATION, user + " saw " + message);
    }
  }

  private static boolean isOf(Visit visit, String user, Message message) {
    return visit.user().equals(user) && visit.conversation().equals(message.conversation());
  }

  private void countersNeverGoBack() {
    Map<View, Counters> before = new HashMap<>();
    for (Counters now : history.counters()) {
      Counters last = before.put(new View(now.device(), now.conversation()), now);
      if (last != null && (now.lastSeq() < last.lastSeq() || now.readSeq() < last.readSeq())) {
        add(Invariant.MONOTONE, "after " + last + " came " + now);
      }
    }
  }

  private void pushesNeverGoBack() {
    Map<View, Push> before = new HashMap<>();
    for (Push push : history.pushes()) {
      Push last = before.put(new View(push.connection(), push.conversation()), push);
      if (last != null && isBetween(last, push) && push.version() <= last.version()) {
        add(Invariant.MONOTONE, "after " + last + " came " + push);
      }
    }
  }

  /** On a connection that only listens, whose own sends would be answered instead of pushed. */
  private void pushesLeaveNothingOut() {
    Set<String> sending =
        history.sendings().stream()
            .flatMap(one -> one.attempts().stream())
            .map(Sending.Attempt::connection)
            .collect(Collectors.toSet());
    Map<View, Push> before = new HashMap<>();
    for (Push push : history.pushes()) {
      if (!sending.contains(push.connection())) {
        Push last = before.put(new View(push.connection(), push.conversation()), push);
        if (last != null && isBetween(last, push) && push.version() > last.version() + 1) {
          add(Invariant.GAP, "after " + last + " came " + push);
        }
      }
    }
  }

  /** Whether the user was a member from one to the other. */
  private static boolean isBetween(Push last, Push now) {
    return last.version() != 0 && now.version() != 0;
  }

  /** A pushed message that nobody holds in the end, or at another seq, was never truly stored. */
  private void pushedIsWhatIsHeld() {
    Map<MessageKey, Long> seqs = new HashMap<>();
    for (Held held : history.held()) {
      held.messages().forEach(message -> seqs.put(message.key(), message.seq()));
    }
    for (Push push : history.pushes()) {
      Message message = push.message();
      if (message != null) {
        isHeldAs(seqs.get(message.key()), message);
      }
    }
  }

  private void isHeldAs(@Nullable Long seq, Message pushed) {
    if (seq == null) {
      add(Invariant.LOSS, "pushed, but nobody holds it: " + pushed);
    } else if (seq != pushed.seq()) {
      add(Invariant.DUPLICATE, "pushed as another seq than " + seq + ": " + pushed);
    }
  }

  private void unreadAddsUp(Counters counters) {
    for (Held held : history.held()) {
      if (held.user().equals(counters.user())
          && held.conversation().equals(counters.conversation())) {
        compare(counters, held);
      }
    }
  }

  private void compare(Counters counters, Held held) {
    long unread =
        held.messages().stream()
            .filter(message -> message.seq() > counters.readSeq())
            .filter(message -> !message.isSystem())
            .filter(message -> !message.key().sender().equals(counters.user()))
            .count();
    if (unread != counters.unread()) {
      add(Invariant.UNREAD, counters + " should count " + unread);
    }
    if (held.messages().size() != counters.lastSeq()) {
      add(Invariant.GAP, counters + " holds " + held.messages().size() + " messages");
    }
  }

  private void devicesAgree() {
    Map<View, Counters> known = new HashMap<>();
    for (Counters now : history.finalCounters()) {
      Counters other = known.putIfAbsent(new View(now.user(), now.conversation()), now);
      if (other != null && (other.unread() != now.unread() || other.readSeq() != now.readSeq())) {
        add(Invariant.UNREAD, other + " and " + now + " differ");
      }
    }
  }

  private void add(Invariant invariant, String what) {
    found.add(new Violation(invariant, what));
  }
}

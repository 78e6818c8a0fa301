package im.testkit.check;

import im.testkit.check.History.Held;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What every member holds in the end: nothing lost, nothing twice, no gap, one order. */
final class FinalState {

  private final History history;
  private final List<Violation> found = new ArrayList<>();

  private FinalState(History history) {
    this.history = history;
  }

  static List<Violation> check(History history) {
    FinalState state = new FinalState(history);
    state.everyAckedMessageIsHeldByEveryMember();
    history.held().forEach(state::isGaplessAndOnce);
    state.allMembersHoldTheSame();
    return state.found;
  }

  private void everyAckedMessageIsHeldByEveryMember() {
    Map<String, List<Held>> byConversation =
        history.held().stream().collect(Collectors.groupingBy(Held::conversation));
    Map<String, List<Sending>> acked =
        history.sendings().stream()
            .filter(sending -> sending.acked().isPresent())
            .collect(Collectors.groupingBy(sending -> sending.key().conversation()));
    acked.forEach(
        (id, sendings) -> isHeld(sendings, id, byConversation.getOrDefault(id, List.of())));
  }

  private void isHeld(List<Sending> acked, String conversation, List<Held> lists) {
    for (String member : history.members().getOrDefault(conversation, Set.of())) {
      Set<MessageKey> keys =
          lists.stream()
              .filter(list -> list.user().equals(member))
              .flatMap(list -> list.messages().stream())
              .map(Message::key)
              .collect(Collectors.toSet());
      for (Sending sending : acked) {
        if (!keys.contains(sending.key())) {
          add(Invariant.LOSS, member + " lacks " + sending.key());
        }
      }
    }
  }

  private void isGaplessAndOnce(Held held) {
    Set<MessageKey> keys = new HashSet<>();
    Set<Long> seqs = new HashSet<>();
    long before = 0;
    for (Message message : held.messages()) {
      boolean newKey = keys.add(message.key());
      boolean newSeq = seqs.add(message.seq());
      if (!newKey || !newSeq) {
        add(Invariant.DUPLICATE, held.user() + " holds twice: " + message);
      } else if (message.seq() < before) {
        add(Invariant.ORDER, held.user() + " holds " + message + " after seq " + before);
      }
      before = Math.max(before, message.seq());
    }
    if (before != seqs.size()) {
      String where = held.user() + " in " + held.conversation();
      add(Invariant.GAP, where + ": " + seqs.size() + " messages up to seq " + before);
    }
  }

  private void allMembersHoldTheSame() {
    Map<String, Map<Long, Message>> known = new HashMap<>();
    for (Held held : history.held()) {
      Map<Long, Message> first = known.computeIfAbsent(held.conversation(), id -> new HashMap<>());
      compare(held.user(), first, held.messages());
    }
  }

  private void compare(String user, Map<Long, Message> known, Collection<Message> messages) {
    for (Message message : messages) {
      Message other = known.putIfAbsent(message.seq(), message);
      if (other != null && !other.equals(message)) {
        add(Invariant.ORDER, user + " holds " + message + ", another " + other);
      }
    }
  }

  private void add(Invariant invariant, String what) {
    found.add(new Violation(invariant, what));
  }
}

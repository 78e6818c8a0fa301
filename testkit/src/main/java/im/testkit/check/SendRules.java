package im.testkit.check;

import im.testkit.check.Sending.Outcome.Acked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Answers to sends: true, the same again, in the order of sending, and never missing. */
final class SendRules {

  private final History history;
  private final Map<MessageKey, Message> stored = new HashMap<>();
  private final List<Violation> found = new ArrayList<>();

  private SendRules(History history) {
    this.history = history;
    history.held().stream()
        .flatMap(held -> held.messages().stream())
        .forEach(message -> stored.putIfAbsent(message.key(), message));
  }

  static List<Violation> check(History history) {
    SendRules rules = new SendRules(history);
    history.sendings().forEach(rules::isTrue);
    history.sendings().forEach(rules::isNotSilent);
    rules.by(sending -> sending.key().conversation()).forEach(rules::followsRealTime);
    rules
        .by(sending -> sending.key().conversation() + " " + sending.first().connection())
        .forEach(rules::keepsTheSendersOrder);
    return rules.found;
  }

  private void isTrue(Sending sending) {
    Message message = stored.get(sending.key());
    for (Acked ack : sending.acks()) {
      if (message != null && message.seq() != ack.seq()) {
        add(Invariant.ACK_TRUTH, sending.key() + " acked as " + ack.seq() + ", is " + message);
      }
    }
    if (sending.acks().stream().map(Acked::seq).distinct().count() > 1) {
      add(Invariant.ACK_TRUTH, sending.key() + " acked differently: " + sending.acks());
    }
    if (message != null && !message.text().equals(sending.text())) {
      add(Invariant.ACK_TRUTH, sending.key() + " bears another text: " + message);
    }
  }

  private void isNotSilent(Sending sending) {
    if (sending.isSilent()) {
      add(Invariant.SILENCE, sending.key() + " never ended in an ack or an error");
    }
  }

  /** Walks sends and acks in the order they happened: a send's seq is above every ack before it. */
  private void followsRealTime(List<Sending> conversation) {
    List<Sending> byAck = sorted(conversation, sending -> ack(sending).tick());
    List<Sending> byInvocation = sorted(conversation, sending -> sending.first().tick());
    long highest = 0;
    int next = 0;
    for (Sending sending : byInvocation) {
      while (next < byAck.size() && ack(byAck.get(next)).tick() < sending.first().tick()) {
        highest = Math.max(highest, ack(byAck.get(next)).seq());
        next++;
      }
      if (ack(sending).seq() <= highest) {
        add(Invariant.REAL_TIME, sending.key() + " has " + ack(sending) + ", after " + highest);
      }
    }
  }

  private void keepsTheSendersOrder(List<Sending> connection) {
    long before = 0;
    for (Sending sending : sorted(connection, sending -> sending.first().tick())) {
      if (sending.isAckedAtOnce()) {
        if (ack(sending).seq() < before) {
          add(Invariant.ORDER, sending.key() + " was overtaken by seq " + before);
        }
        before = Math.max(before, ack(sending).seq());
      }
    }
  }

  private Collection<List<Sending>> by(Function<Sending, String> key) {
    return history.sendings().stream()
        .filter(sending -> sending.acked().isPresent())
        .collect(Collectors.groupingBy(key))
        .values();
  }

  private static List<Sending> sorted(List<Sending> sendings, ToLongFunction<Sending> tick) {
    return sendings.stream().sorted(Comparator.comparingLong(tick)).toList();
  }

  private static Acked ack(Sending sending) {
    return sending.acked().orElseThrow();
  }

  private void add(Invariant invariant, String what) {
    found.add(new Violation(invariant, what));
  }
}

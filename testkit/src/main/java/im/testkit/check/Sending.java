package im.testkit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All attempts to send one message, first to last; each is retried only after an unknown one. */
public final class Sending {

  /** What came of an attempt. */
  public sealed interface Outcome {

    /** Nothing yet. */
    record Open() implements Outcome {}

    /** Acknowledged, at this tick of the history's clock. */
    record Acked(long seq, long tick) implements Outcome {}

    /** Refused with an error that a retry does not change. */
    record Refused(String code) implements Outcome {}

    /** No answer, or one that leaves it open: the message may be stored or not. */
    record Unknown() implements Outcome {}
  }

  /** One attempt. */
  public record Attempt(String connection, long tick, Outcome outcome) {}

  private final MessageKey key;
  private final String text;
  private final List<Attempt> attempts = new ArrayList<>();

  Sending(MessageKey key, String text) {
    this.key = key;
    this.text = text;
  }

  void attempt(String connection, long tick) {
    attempts.add(new Attempt(connection, tick, new Outcome.Open()));
  }

  void outcome(Outcome outcome) {
    Attempt last = attempts.removeLast();
    attempts.add(new Attempt(last.connection(), last.tick(), outcome));
  }

  public MessageKey key() {
    return key;
  }

  public String text() {
    return text;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  public Attempt first() {
    return attempts.getFirst();
  }

  public Outcome last() {
    return attempts.getLast().outcome();
  }

  /** Its acknowledgement; the first, where a repeat brought another. */
  public Optional<Outcome.Acked> acked() {
    return acks().stream().findFirst();
  }

  List<Outcome.Acked> acks() {
    return outcomes(Outcome.Acked.class);
  }

  /** How many attempts ended without an answer. */
  public int unknowns() {
    return outcomes(Outcome.Unknown.class).size();
  }

  boolean isSilent() {
    boolean open = !outcomes(Outcome.Open.class).isEmpty();
    return open || last() instanceof Outcome.Unknown;
  }

  /** Acknowledged at once: only then is its place among its connection's messages known. */
  boolean isAckedAtOnce() {
    return first().outcome() instanceof Outcome.Acked;
  }

  private <T extends Outcome> List<T> outcomes(Class<T> type) {
    return attempts.stream()
        .map(Attempt::outcome)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}

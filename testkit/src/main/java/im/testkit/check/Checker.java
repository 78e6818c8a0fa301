package im.testkit.check;

import im.testkit.check.Sending.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Compares a history with the guarantees. Each rule is a method; none knows of the others. */
public final class Checker {

  private Checker() {}

  public static Verdict check(History history) {
    List<Violation> found = new ArrayList<>();
    found.addAll(FinalState.check(history));
    found.addAll(SendRules.check(history));
    found.addAll(SeenRules.check(history));
    found.addAll(AfterRules.check(history));
    return verdict(history.sendings(), found);
  }

  private static Verdict verdict(List<Sending> sendings, List<Violation> found) {
    long acked = sendings.stream().filter(one -> one.acked().isPresent()).count();
    long unknown = sendings.stream().mapToLong(Sending::unknowns).sum();
    long refused = sendings.stream().filter(one -> one.last() instanceof Outcome.Refused).count();
    return new Verdict(sendings.size(), acked, unknown, refused, List.copyOf(found));
  }
}

package im.testkit.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the checker found.
 *
 * @param attempted messages that clients tried to send
 * @param acked of these, acknowledged
 * @param unknown attempts that ended without an answer and were tried again
 * @param refused messages refused for good
 */
public record Verdict(
    long attempted, long acked, long unknown, long refused, List<Violation> violations) {

  private static final int SHOWN = 20;

  public long count(Invariant invariant) {
    return violations.stream().filter(one -> one.invariant() == invariant).count();
  }

  /** Fails with the whole report unless every invariant held and something was acknowledged. */
  public void assertHolds() {
    if (acked == 0 || !violations.isEmpty()) {
      throw new AssertionError(this + examples());
    }
  }

  /** The figures in one line; loss, dup, gap and order must be 0. */
  @Override
  public String toString() {
    long order = count(Invariant.ORDER) + count(Invariant.REAL_TIME);
    long four = count(Invariant.LOSS) + count(Invariant.DUPLICATE) + count(Invariant.GAP) + order;
    return "attempted=%d acked=%d unknown=%d refused=%d | loss=%d dup=%d gap=%d order=%d | other=%d"
        .formatted(
            attempted,
            acked,
            unknown,
            refused,
            count(Invariant.LOSS),
            count(Invariant.DUPLICATE),
            count(Invariant.GAP),
            order,
            violations.size() - four);
  }

  private String examples() {
    return violations.stream()
        .limit(SHOWN)
        .map(violation -> "\n  " + violation)
        .collect(Collectors.joining());
  }
}

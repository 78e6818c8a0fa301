package im.testkit.check;

/** One place where an invariant did not hold. */
public record Violation(Invariant invariant, String what) {

  @Override
  public String toString() {
    return invariant.number() + " " + invariant + ": " + what;
  }
}

package im.testkit.check;

/** What must hold, whatever failed on the way. */
public enum Invariant {
  /** An acknowledged message is in the final history of every member. */
  LOSS("I1"),
  /** Each message is there once. */
  DUPLICATE("I2"),
  /** seq runs 1, 2, 3 … without a gap, and what is pushed leaves no version out. */
  GAP("I3"),
  /** All members have the same list; what one connection sent stays in its order. */
  ORDER("I3"),
  /** The acknowledged seq is the stored one, and a repeat is answered with the same. */
  ACK_TRUTH("I4"),
  /** What was sent after another's acknowledgement comes after it. */
  REAL_TIME("I5"),
  /** unread follows from lastSeq and readSeq, alike on all devices. */
  UNREAD("I6"),
  /** Nobody gets a message of a conversation that is not theirs. */
  ISOLATION("I7"),
  /** lastSeq, readSeq and the versions on one connection never go back. */
  MONOTONE("I8"),
  /** Once healed, sends are acknowledged within 5 s and everything is there within 30 s. */
  LIVENESS("I9"),
  /** Threads and open files are back where they were. */
  LEAK("I10"),
  /** Every send ended in an acknowledgement or an error. */
  SILENCE("I11");

  private final String number;

  Invariant(String number) {
    this.number = number;
  }

  /** Its number in the list of invariants. */
  public String number() {
    return number;
  }
}

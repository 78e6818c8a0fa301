package im.bench.load;

import java.time.Duration;

/**
 * What a talk came to.
 *
 * @param acks send until acknowledgement
 * @param receipts send until the peer has it
 * @param elapsed the measured time
 */
public record TalkResult(Samples acks, Samples receipts, Duration elapsed) {

  public double perSecond() {
    return acks.size() / (elapsed.toNanos() / 1e9);
  }
}

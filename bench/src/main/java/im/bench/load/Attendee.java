package im.bench.load;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connected member of a group. Confined to the event loop. */
final class Attendee implements FrameSink {

  private final Rally rally;
  private @Nullable Outgoing outgoing;

  Attendee(Rally rally) {
    this.rally = rally;
  }

  void speakBy(Outgoing own) {
    outgoing = own;
  }

  void send(SendFrame frame, long number) {
    frame.put(Objects.requireNonNull(outgoing).buffer(), number);
  }

  @Override
  public void answer(long id, String error) {
    if (error.isEmpty()) {
      rally.acked(id);
    } else {
      rally.fail(error);
    }
  }

  @Override
  public void message(long number) {
    rally.received(number);
  }

  @Override
  public void closed() {
    rally.fail("a connection was closed");
  }
}

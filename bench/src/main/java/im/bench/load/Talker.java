package im.bench.load;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One user who keeps a window of messages outstanding in the conversation with a peer. Both are
 * confined to one event loop, so that the peer may look up when a message left.
 */
final class Talker implements FrameSink {

  private static final int REMEMBERED = 1 << 10;

  private final SendFrame frame;
  private final long[] sentAt = new long[REMEMBERED];
  private Run run = Run.over();
  private @Nullable Talker peer;
  private @Nullable Outgoing outgoing;
  private long sent;
  private long acked;
  private long received;
  private String failure = "";

  Talker(String conversation, int textBytes) {
    this.frame = new SendFrame(conversation, textBytes);
  }

  void join(Outgoing own, Talker other) {
    outgoing = own;
    peer = other;
  }

  /** Takes part in a run; on the event loop. */
  void listen(Run next) {
    run = next;
  }

  /** Begins to talk; on the event loop. */
  void start(int window) {
    for (int i = 0; i < window; i++) {
      send();
    }
  }

  private void send() {
    if (!run.maySend()) {
      return;
    }
    long id = sent++;
    frame.put(Objects.requireNonNull(outgoing).buffer(), id);
    sentAt[(int) (id % REMEMBERED)] = System.nanoTime();
  }

  @Override
  public void answer(long id, String error) {
    if (!error.isEmpty()) {
      failure = error;
      return;
    }
    acked++;
    run.acked(sentAt[(int) (id % REMEMBERED)]);
    send();
  }

  @Override
  public void message(long sentByPeer) {
    received++;
    run.received(Objects.requireNonNull(peer).sentAt[(int) (sentByPeer % REMEMBERED)]);
  }

  @Override
  public void closed() {
    failure = "the connection was closed";
  }

  /** Nothing that was sent is still on its way to the server, back from it, or to the peer. */
  boolean isQuiet() {
    return acked == sent && Objects.requireNonNull(peer).received == acked;
  }

  String failure() {
    return failure;
  }
}

package im.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import im.bench.load.Talk.Pair;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One user who keeps a window of messages outstanding in the conversation with a peer. Both are
 * confined to one event loop, so that the peer may look up when a message left.
 */
final class Talker implements FrameSink {

  private static final int REMEMBERED = 1 << 16;
  private static final byte[] ID = "\"id\":".getBytes(US_ASCII);

  private final Phase phase;
  private final byte[] head;
  private final byte[] tail;
  private final long[] sentAt = new long[REMEMBERED];
  private final Samples acks = new Samples();
  private final Samples receipts = new Samples();
  private @Nullable Channel channel;
  private @Nullable Talker peer;
  private long sent;
  private final AtomicLong acked = new AtomicLong();
  private long quota;
  private volatile String failure = "";

  Talker(Phase phase, Pair pair, int run, int textBytes) {
    this.phase = phase;
    this.head =
        ("\"op\":\"message.send\",\"d\":{\"conversationId\":\""
                + pair.conversation()
                + "\",\"type\":\"text\",\"body\":{\"text\":\""
                + "x".repeat(textBytes)
                + "\"},\"clientId\":\"run"
                + run
                + "-")
            .getBytes(US_ASCII);
    this.tail = "\"}}".getBytes(US_ASCII);
  }

  void join(Channel own, Talker other) {
    channel = own;
    peer = other;
  }

  /**
   * Begins to talk.
   *
   * @param most how many messages in all
   */
  void start(int window, long most) {
    Channel own = Objects.requireNonNull(channel);
    own.eventLoop()
        .execute(
            () -> {
              quota = most;
              for (int i = 0; i < window; i++) {
                send(own);
              }
              own.flush();
            });
  }

  private void send(Channel own) {
    if (phase.isOver() || sent >= quota) {
      return;
    }
    long id = sent++;
    byte[] number = Long.toString(id).getBytes(US_ASCII);
    ByteBuf frame = own.alloc().buffer(head.length + tail.length + 2 * number.length + 8);
    frame.writeByte('{').writeBytes(ID).writeBytes(number).writeByte(',');
    frame.writeBytes(head).writeBytes(number).writeBytes(tail);
    sentAt[(int) (id % REMEMBERED)] = System.nanoTime();
    var _ = own.write(new TextWebSocketFrame(frame), own.voidPromise());
  }

  @Override
  public void answer(long id, String error) {
    if (!error.isEmpty()) {
      failure = error;
      return;
    }
    acked.incrementAndGet();
    if (phase.isMeasuring()) {
      acks.add(System.nanoTime() - sentAt(id));
    }
    send(Objects.requireNonNull(channel));
  }

  @Override
  public void message(String clientId) {
    if (phase.isMeasuring()) {
      long id = Long.parseLong(clientId, clientId.indexOf('-') + 1, clientId.length(), 10);
      receipts.add(System.nanoTime() - Objects.requireNonNull(peer).sentAt(id));
    }
  }

  private long sentAt(long id) {
    return sentAt[(int) (id % REMEMBERED)];
  }

  @Override
  public void flush() {
    if (channel != null) {
      channel.flush();
    }
  }

  @Override
  public void closed() {
    if (!phase.isOver()) {
      failure = "the connection was closed";
    }
  }

  // Read once the event loops have ended.

  long acked() {
    return acked.get();
  }

  String failure() {
    return failure;
  }

  Samples acks() {
    return acks;
  }

  Samples receiptsOfPeer() {
    return Objects.requireNonNull(peer).receipts;
  }
}

package im.gateway.connection;

import im.account.Caller;
import im.platform.id.ConnectionId;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One client's socket: who it belongs to, its two lanes of work and its way out. {@link #send},
 * {@link #close} and the accessors are thread-safe; {@link #write} and {@link #flush} belong to the
 * event loop.
 */
public final class Connection {

  private static final int FLUSH_BYTES = 32 * 1024;
  private static final int CLOSE_SECONDS = 3;

  /** Frames on their way to the event loop are the server's backlog, not the client's. */
  private static final int UNDER_WAY_FACTOR = 16;

  private final ConnectionId id;
  private final Channel channel;
  private final String address;
  private final LoopWriter writer;
  private final OutboundQueue queue;
  private final int maxUnderWay;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Lane ordered;
  private final Lane reads;
  private final FrameRate rate;
  private final long openedNanos;

  private volatile @Nullable Caller caller;
  private volatile Instant expiresAt = Instant.MAX;
  private volatile long heardNanos;
  private volatile boolean authenticating;
  private volatile boolean closing;
  private volatile boolean draining;
  private @Nullable ByteBuf buffer;

  Connection(
      ConnectionId id, Channel channel, String address, LoopWriter writer, ConnectionSettings set) {
    this.id = id;
    this.channel = channel;
    this.address = address;
    this.writer = writer;
    this.openedNanos = System.nanoTime();
    this.heardNanos = openedNanos;
    this.maxUnderWay = UNDER_WAY_FACTOR * set.outboundFrames();
    this.queue = new OutboundQueue(set.outboundFrames(), set.outboundBytes());
    this.ordered = new Lane(1, set.mailboxFrames(), set.executor(), this::resumeReading);
    this.reads =
        new Lane(set.parallelReads(), set.mailboxFrames(), set.executor(), this::resumeReading);
    this.rate = new FrameRate(set.frameLimit(), openedNanos);
  }

  public ConnectionId id() {
    return id;
  }

  public String address() {
    return address;
  }

  /** Who it belongs to; null before it has authenticated. */
  public @Nullable Caller maybeCaller() {
    return caller;
  }

  /** An auth frame has come; what follows it waits for its outcome. */
  public void authenticating() {
    authenticating = true;
  }

  /** Whether an auth frame has come, good or not. */
  public boolean isAuthenticating() {
    return authenticating;
  }

  /** Binds it to the caller, or extends it, until the token runs out. */
  public void authenticated(Caller by, Instant until) {
    this.authenticating = true;
    this.caller = by;
    this.expiresAt = until;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  /** Notes that the client gave a sign of life. */
  public void heard() {
    heardNanos = System.nanoTime();
  }

  long silentNanos(long now) {
    return now - heardNanos;
  }

  long ageNanos(long now) {
    return now - openedNanos;
  }

  /** The mailbox of state-changing frames: one at a time, in order. */
  public Lane ordered() {
    return ordered;
  }

  /** Reads, several at once. */
  public Lane reads() {
    return reads;
  }

  /** Takes a permit of the frame rate: 0, or the milliseconds to wait. Event loop only. */
  public long acquireFrame() {
    return rate.acquire(System.nanoTime());
  }

  /** Whether the client goes on although its frames are refused. Event loop only. */
  public boolean isOverItsRate() {
    return rate.isAbused();
  }

  public boolean isClosing() {
    return closing;
  }

  /** Runs something short on the connection's event loop. */
  public void execute(Runnable action) {
    channel.eventLoop().execute(action);
  }

  /** Counts a frame that is owed an end; each is followed by one {@link #frameDone}. */
  public void frameTaken() {
    unanswered.incrementAndGet();
  }

  public void frameDone() {
    if (unanswered.decrementAndGet() == 0 && draining) {
      close(CloseCode.GOING_AWAY);
    }
  }

  /** Takes no more frames, answers those it has, and closes with 1001. */
  public void drain() {
    draining = true;
    pauseReading();
    if (unanswered.get() == 0) {
      close(CloseCode.GOING_AWAY);
    }
  }

  public void pauseReading() {
    channel.config().setAutoRead(false);
  }

  /**
   * A lane has room again. Decided on the event loop, behind the frame that filled the lane: a
   * pause that is still to come must not outlive its reason.
   */
  private void resumeReading() {
    execute(
        () -> {
          if (!draining && !ordered.isFull() && !reads.isFull()) {
            channel.config().setAutoRead(true);
          }
        });
  }

  /** Sends a frame, in the order of the calls; a client too slow to take it is closed. */
  public void send(Outbound outbound) {
    if (closing) {
      return;
    }
    if (underWay.incrementAndGet() > maxUnderWay && outbound.kind() != Outbound.Kind.KEPT) {
      underWay.decrementAndGet();
      close(CloseCode.TOO_SLOW);
      return;
    }
    writer.send(this, outbound);
  }

  void write(Outbound outbound) {
    underWay.decrementAndGet();
    if (queue.isEmpty() && channel.isWritable()) {
      append(outbound);
    } else if (!queue.offer(outbound)) {
      close(CloseCode.TOO_SLOW);
    }
  }

  void flush() {
    ByteBuf full = buffer;
    if (full != null) {
      buffer = null;
      channel.writeAndFlush(full, channel.voidPromise());
    }
  }

  /** The socket has room again: sends what waited. Event loop only. */
  public void writable() {
    while (channel.isWritable()) {
      Outbound next = queue.poll();
      if (next == null) {
        break;
      }
      append(next);
    }
    flush();
  }

  private void append(Outbound outbound) {
    ByteBuf to = buffer;
    if (to == null) {
      to = channel.alloc().directBuffer(Math.max(outbound.frame().length(), 256));
      buffer = to;
    }
    outbound.frame().writeTo(to);
    if (to.readableBytes() >= FLUSH_BYTES) {
      flush();
    }
  }

  /**
   * Closes with the code, after what was sent before; by force where the client does not take it.
   */
  public void close(CloseCode code) {
    if (closing) {
      return;
    }
    closing = true;
    channel.eventLoop().execute(() -> closeOnLoop(code));
  }

  /** Goes on reading, and throwing away, so that no reset overtakes the close frame. */
  private void closeOnLoop(CloseCode code) {
    flush();
    channel.writeAndFlush(
        new CloseWebSocketFrame(code.code(), code.reason()), channel.voidPromise());
    channel.config().setAutoRead(true);
    channel.eventLoop().schedule(() -> channel.close(), CLOSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Closes the socket at once. */
  public void abort() {
    closing = true;
    channel.close();
  }

  /** The socket is gone. Event loop only. */
  public void released() {
    closing = true;
    ByteBuf left = buffer;
    buffer = null;
    if (left != null) {
      left.release();
    }
  }
}

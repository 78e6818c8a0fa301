package im.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** What a connection writes at the end of the event loop's turn. Confined to the event loop. */
public final class Outgoing {

  private static final int USUAL_BYTES = 1_024;

  private final Turn turn;
  private final ChannelHandlerContext wire;
  private final Runnable flush = this::flush;
  private @Nullable ByteBuf buffer;

  /** Writes to the left of this handler. */
  public Outgoing(Turn turn, ChannelHandlerContext wire) {
    this.turn = turn;
    this.wire = wire;
  }

  /** Where to put what is to be written. */
  public ByteBuf buffer() {
    ByteBuf open = buffer;
    if (open == null) {
      open = wire.alloc().directBuffer(USUAL_BYTES);
      buffer = open;
      turn.atEnd(flush);
    }
    return open;
  }

  private void flush() {
    ByteBuf ready = buffer;
    buffer = null;
    if (ready != null) {
      var _ = wire.writeAndFlush(ready, wire.voidPromise());
    }
  }
}

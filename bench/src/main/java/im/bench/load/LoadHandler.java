package im.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Hands the text frames of one connection to its sink. The first one says that it is ready. */
final class LoadHandler extends ChannelInboundHandlerAdapter {

  private static final int PING_SECONDS = 20;

  private final byte[] upgrade;
  private final FrameSink sink;
  private final CompletableFuture<Channel> ready;
  private final Inbox inbox = new Inbox();
  private boolean isReady;

  LoadHandler(byte[] upgrade, FrameSink sink, CompletableFuture<Channel> ready) {
    this.upgrade = upgrade;
    this.sink = sink;
    this.ready = ready;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf in = (ByteBuf) message;
    try {
      inbox.take(in, (bytes, from, to) -> take(context, bytes, from, to));
    } finally {
      in.release();
    }
  }

  private void take(ChannelHandlerContext context, byte[] bytes, int from, int to) {
    if (isReady) {
      FrameReader.read(bytes, from, to, sink);
    } else {
      isReady = true;
      ready.complete(context.channel());
    }
  }

  /** The server closes who is silent, and who only listens is. */
  @Override
  public void channelActive(ChannelHandlerContext context) {
    var _ = context.writeAndFlush(Unpooled.wrappedBuffer(upgrade));
    var pings =
        context
            .executor()
            .scheduleAtFixedRate(() -> ping(context), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    var _ = context.channel().closeFuture().addListener(closed -> pings.cancel(false));
  }

  private static void ping(ChannelHandlerContext context) {
    ByteBuf frame = context.alloc().buffer(8);
    ClientFrames.putPing(frame);
    var _ = context.writeAndFlush(frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    ready.completeExceptionally(new IOException("closed before it was ready"));
    sink.closed();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    ready.completeExceptionally(cause);
    var _ = context.close();
  }
}

package im.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Hands the text frames of one connection to its sink. The first one says that it is ready. */
final class LoadHandler extends SimpleChannelInboundHandler<TextWebSocketFrame> {

  private static final int PING_SECONDS = 20;

  private final FrameSink sink;
  private final CompletableFuture<Channel> ready;

  LoadHandler(FrameSink sink, CompletableFuture<Channel> ready) {
    this.sink = sink;
    this.ready = ready;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
    if (!ready.complete(context.channel())) {
      FrameReader.read(frame.content(), sink);
    }
  }

  /** The server closes who is silent, and who only listens is. */
  @Override
  public void channelActive(ChannelHandlerContext context) {
    var pings =
        context
            .executor()
            .scheduleAtFixedRate(() -> ping(context), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    var _ = context.channel().closeFuture().addListener(closed -> pings.cancel(false));
    context.fireChannelActive();
  }

  private static void ping(ChannelHandlerContext context) {
    var _ = context.writeAndFlush(new PingWebSocketFrame());
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    sink.flush();
    context.fireChannelReadComplete();
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

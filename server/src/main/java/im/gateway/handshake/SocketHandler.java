package im.gateway.handshake;

import im.gateway.connection.CloseCode;
import im.gateway.connection.Connection;
import im.gateway.connection.Sockets;
import im.gateway.frame.FrameDispatcher;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * The last handler of a taken-over socket: puts fragments together, checks that they are UTF-8 and
 * hands whole text messages to the dispatcher. One for each connection.
 */
final class SocketHandler extends ChannelInboundHandlerAdapter {

  private final Connection connection;
  private final Sockets sockets;
  private final FrameDispatcher dispatcher;
  private final int maxFrameBytes;
  private @Nullable ByteBuf fragments;

  SocketHandler(
      Connection connection, Sockets sockets, FrameDispatcher dispatcher, int maxFrameBytes) {
    this.connection = connection;
    this.sockets = sockets;
    this.dispatcher = dispatcher;
    this.maxFrameBytes = maxFrameBytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      connection.heard();
      if (message instanceof CloseWebSocketFrame close) {
        answer(ctx, close);
      } else if (message instanceof WebSocketFrame frame && !connection.isClosing()) {
        read(ctx, frame);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void read(ChannelHandlerContext ctx, WebSocketFrame frame) {
    switch (frame) {
      case PingWebSocketFrame ping ->
          ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
      case PongWebSocketFrame pong -> {}
      case BinaryWebSocketFrame binary -> connection.close(CloseCode.BINARY);
      default -> readText(ctx, frame);
    }
  }

  /** A close that is not itself an answer is answered with its own code. */
  private void answer(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
    if (connection.isClosing() || close.statusCode() < 0) {
      ctx.close();
    } else {
      ctx.writeAndFlush(new CloseWebSocketFrame(close.statusCode(), ""))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  private void readText(ChannelHandlerContext ctx, WebSocketFrame frame) {
    boolean first = !(frame instanceof ContinuationWebSocketFrame);
    if (first && frame.isFinalFragment()) {
      dispatch(frame.content());
      return;
    }
    ByteBuf whole = fragments;
    if (whole == null) {
      whole = ctx.alloc().heapBuffer(Math.max(frame.content().readableBytes(), 256));
      fragments = whole;
    }
    if (whole.readableBytes() + frame.content().readableBytes() > maxFrameBytes) {
      connection.close(CloseCode.TOO_LARGE);
      return;
    }
    whole.writeBytes(frame.content());
    if (frame.isFinalFragment()) {
      fragments = null;
      try {
        dispatch(whole);
      } finally {
        whole.release();
      }
    }
  }

  private void dispatch(ByteBuf text) {
    byte[] utf8 = ByteBufUtil.getBytes(text);
    if (Utf8.isWellFormed(utf8)) {
      dispatcher.dispatch(connection, utf8);
    } else {
      connection.close(CloseCode.BAD_UTF8);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      connection.writable();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    sockets.closed(connection);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    ByteBuf left = fragments;
    fragments = null;
    if (left != null) {
      left.release();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      connection.close(
          switch (corrupted.closeStatus().code()) {
            case 1007 -> CloseCode.BAD_UTF8;
            case 1009 -> CloseCode.TOO_LARGE;
            default -> CloseCode.PROTOCOL_ERROR;
          });
    } else {
      ctx.close();
    }
  }
}

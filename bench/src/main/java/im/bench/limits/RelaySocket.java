package im.bench.limits;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's connection. Any other request asks whether the relay serves. */
final class RelaySocket extends SimpleChannelInboundHandler<Object> {

  private static final int BEARER = "Bearer ".length();

  private final Relay relay;
  private @Nullable ChannelHandlerContext wire;
  private @Nullable ByteBuf outgoing;
  private final Runnable flush = this::flush;
  int user;
  byte[] id = {};

  RelaySocket(Relay relay) {
    this.relay = relay;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Object message) {
    if (message instanceof TextWebSocketFrame frame) {
      relay.take(this, frame.content());
    } else {
      var answer = new DefaultFullHttpResponse(HTTP_1_1, OK);
      answer.headers().set("content-length", 0);
      var _ = context.writeAndFlush(answer);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof HandshakeComplete upgraded) {
      user = Integer.parseInt(upgraded.requestHeaders().get("Authorization").substring(BEARER));
      id = Relay.id(user).toString().getBytes(UTF_8);
      wire = context.pipeline().firstContext();
      relay.join(this);
    }
  }

  void write(Frame frame) {
    ByteBuf buffer = outgoing;
    if (buffer == null) {
      buffer = Objects.requireNonNull(wire).alloc().directBuffer(1_024);
      outgoing = buffer;
      relay.turn.atEnd(flush);
    }
    frame.writeTo(buffer);
  }

  private void flush() {
    ChannelHandlerContext out = Objects.requireNonNull(wire);
    var _ = out.writeAndFlush(Objects.requireNonNull(outgoing), out.voidPromise());
    outgoing = null;
  }
}

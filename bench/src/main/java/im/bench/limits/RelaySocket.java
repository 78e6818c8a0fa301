package im.bench.limits;

import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import im.bench.load.Outgoing;
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
  private @Nullable Outgoing outgoing;
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
      outgoing = new Outgoing(relay.turn, context.pipeline().firstContext());
      relay.join(this);
    }
  }

  void write(Frame frame) {
    frame.writeTo(Objects.requireNonNull(outgoing).buffer());
  }
}

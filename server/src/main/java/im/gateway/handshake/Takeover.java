package im.gateway.handshake;

import im.account.LoginCheck;
import im.gateway.GatewayProperties;
import im.gateway.connection.Connection;
import im.gateway.connection.Connections;
import im.gateway.connection.Sockets;
import im.gateway.frame.Authentication;
import im.gateway.frame.FrameDispatcher;
import im.platform.error.ErrorCode;
import im.platform.error.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns an upgrade request into a connection: checks it, removes everything of the framework from
 * the channel, shakes hands and installs the gateway's own handler. On the event loop; a token that
 * needs the database is checked on a virtual thread first.
 */
@Component
class Takeover {

  /** Why an upgrade is refused, before it happens. */
  enum Refused {
    BODY(ErrorCode.INVALID_REQUEST, 400, "Nothing may follow an upgrade request."),
    NOT_AN_UPGRADE(ErrorCode.INVALID_REQUEST, 426, "This is a WebSocket address."),
    TOKEN_IN_URL(ErrorCode.INVALID_REQUEST, 400, "A token never travels in the URL."),
    BAD_TOKEN(ErrorCode.UNAUTHENTICATED, 401, "The access token is not good."),
    ORIGIN(ErrorCode.FORBIDDEN, 403, "This web origin may not connect."),
    RATE(ErrorCode.RATE_LIMITED, 429, "Too many connections; wait and repeat."),
    DRAINING(ErrorCode.UNAVAILABLE, 503, "This node is going away.");

    private final ErrorCode code;
    private final int status;
    private final String detail;

    Refused(ErrorCode code, int status, String detail) {
      this.code = code;
      this.status = status;
      this.detail = detail;
    }
  }

  private static final String SUBPROTOCOL = "im.v1";

  private final UpgradeRules rules;
  private final LoginCheck loginCheck;
  private final Connections connections;
  private final Sockets sockets;
  private final Authentication authentication;
  private final FrameDispatcher dispatcher;
  private final WebSocketDecoderConfig decoder;
  private final int maxFrameBytes;

  Takeover(
      UpgradeRules rules,
      LoginCheck loginCheck,
      Connections connections,
      Sockets sockets,
      Authentication authentication,
      FrameDispatcher dispatcher,
      GatewayProperties properties) {
    this.rules = rules;
    this.loginCheck = loginCheck;
    this.connections = connections;
    this.sockets = sockets;
    this.authentication = authentication;
    this.dispatcher = dispatcher;
    this.maxFrameBytes = properties.maxFrameBytes();
    this.decoder =
        WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(maxFrameBytes)
            .allowExtensions(false)
            .closeOnProtocolViolation(false)
            .build();
  }

  /** Begins with a whole upgrade request whose turn has come. */
  void begin(ChannelHandlerContext ctx, HttpRequest request) {
    String address = rules.address(ctx.channel(), request);
    Refused refused = rules.maybeRefuse(request, address);
    if (refused != null) {
      refuse(ctx, refused);
      return;
    }
    String token = UpgradeRules.maybeToken(request);
    if (token == null || loginCheck.maybeCheckNow(token).isPresent()) {
      takeOver(ctx, request, address, token);
      return;
    }
    Thread.startVirtualThread(() -> checkThenTakeOver(ctx, request, address, token));
  }

  private void checkThenTakeOver(
      ChannelHandlerContext ctx, HttpRequest request, String address, String token) {
    try {
      loginCheck.check(token);
      ctx.executor().execute(() -> takeOver(ctx, request, address, token));
    } catch (Refusal refusal) {
      ctx.executor().execute(() -> refuse(ctx, Refused.BAD_TOKEN));
    } catch (RuntimeException e) {
      ctx.executor().execute(() -> refuse(ctx, Refused.DRAINING));
    }
  }

  /** Answers with the reason as Problem Details, and closes. */
  void refuse(ChannelHandlerContext ctx, Refused refused) {
    String problem =
        """
        {"type":"about:blank","status":%d,"title":"%s","detail":"%s","code":"%s"}"""
            .formatted(
                refused.status,
                HttpResponseStatus.valueOf(refused.status).reasonPhrase(),
                refused.detail,
                refused.code.wireName());
    ByteBuf body =
        ByteBufUtil.encodeString(ctx.alloc(), CharBuffer.wrap(problem), StandardCharsets.US_ASCII);
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(refused.status), body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CONNECTION, "close")
        .set("X-Content-Type-Options", "nosniff");
    if (refused == Refused.NOT_AN_UPGRADE) {
      response.headers().set(HttpHeaderNames.UPGRADE, "websocket");
    }
    if (refused == Refused.RATE) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, 1);
    }
    ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
  }

  private void takeOver(
      ChannelHandlerContext ctx, HttpRequest request, String address, @Nullable String token) {
    Channel channel = ctx.channel();
    if (!channel.isActive()) {
      return;
    }
    WebSocketServerHandshaker handshaker =
        new WebSocketServerHandshakerFactory(null, SUBPROTOCOL, decoder).newHandshaker(request);
    if (handshaker == null) {
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(channel)
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    removeFramework(channel.pipeline());
    Connection connection = connections.open(channel, address);
    channel
        .pipeline()
        .addLast("im.socket", new SocketHandler(connection, sockets, dispatcher, maxFrameBytes));
    channel.pipeline().remove(ctx.name());
    handshaker.handshake(channel, whole(request));
    channel.config().setAutoRead(true);
    if (token != null) {
      connection.authenticating();
      connection.ordered().submit(() -> authentication.greet(connection, token));
    }
  }

  private static FullHttpRequest whole(HttpRequest request) {
    return new DefaultFullHttpRequest(
        request.protocolVersion(),
        request.method(),
        request.uri(),
        Unpooled.EMPTY_BUFFER,
        request.headers(),
        EmptyHttpHeaders.INSTANCE);
  }

  /** Leaves the HTTP codec, which the handshake replaces, and TLS. */
  private static void removeFramework(ChannelPipeline pipeline) {
    List<String> framework = new ArrayList<>();
    pipeline.forEach(
        entry -> {
          boolean keep =
              entry.getValue() instanceof HttpServerCodec || entry.getValue() instanceof SslHandler;
          if (!keep && entry.getKey().startsWith("reactor.")) {
            framework.add(entry.getKey());
          }
        });
    framework.forEach(pipeline::remove);
    pipeline.channel().attr(AttributeKey.valueOf("$CONNECTION")).set(null);
  }
}

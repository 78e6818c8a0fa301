package im.web.filter;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.Map;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * The security headers of every answer that leaves the server, whoever made it: controller, error,
 * refused upgrade, bad request line. Sits next to the HTTP codec; a header that an answer brings
 * itself stays. Goes with the HTTP codec when a connection becomes a WebSocket.
 */
@Sharable
@Component
final class SecurityHeaders extends ChannelOutboundHandlerAdapter implements NettyServerCustomizer {

  private static final String NAME = "im.security-headers";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self';"
          + " worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
          + " object-src 'none'; require-trusted-types-for 'script'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "content-security-policy", CONTENT_SECURITY_POLICY,
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "permissions-policy",
              "camera=(self), microphone=(self), display-capture=(self), geolocation=()");

  private static final String HSTS = "strict-transport-security";
  private static final String HSTS_ONE_YEAR = "max-age=31536000; includeSubDomains";

  @Override
  public HttpServer apply(HttpServer server) {
    return server.doOnChannelInit(
        (observer, channel, remote) ->
            channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, this));
  }

  /** The outcome goes into the promise. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored")
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    HttpResponseStatus status = message instanceof HttpResponse r ? r.status() : null;
    if (status != null && status.codeClass() != HttpStatusClass.INFORMATIONAL) {
      complete(((HttpResponse) message).headers(), isSecure(context));
    }
    context.write(message, promise);
    if (HttpResponseStatus.SWITCHING_PROTOCOLS.equals(status)) {
      context.pipeline().remove(this);
    }
  }

  private static boolean isSecure(ChannelHandlerContext context) {
    return context.pipeline().get(NettyPipeline.SslHandler) != null;
  }

  private static void complete(HttpHeaders headers, boolean secure) {
    ALWAYS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
    if (secure) {
      headers.set(HSTS, HSTS_ONE_YEAR);
    }
  }
}

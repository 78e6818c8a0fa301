package im.gateway.handshake;

import im.gateway.handshake.Takeover.Refused;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.net.ClientAddresses;
import im.platform.net.Origins;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an upgrade request must be like. */
@Component
class UpgradeRules {

  private static final String BEARER = "Bearer ";

  private final Origins origins;
  private final ClientAddresses addresses;
  private final Limits limits;
  private final Drain drain;

  UpgradeRules(Origins origins, ClientAddresses addresses, Limits limits, Drain drain) {
    this.origins = origins;
    this.addresses = addresses;
    this.limits = limits;
    this.drain = drain;
  }

  String address(Channel channel, HttpRequest request) {
    InetAddress peer =
        channel.remoteAddress() instanceof InetSocketAddress inet
            ? inet.getAddress()
            : InetAddress.getLoopbackAddress();
    return addresses.resolve(peer, request.headers().getAll("X-Forwarded-For"));
  }

  /** Why the request is refused; null where it is good. The token is not looked at here. */
  @Nullable Refused maybeRefuse(HttpRequest request, String address) {
    if (!isUpgrade(request)) {
      return Refused.NOT_AN_UPGRADE;
    }
    if (drain.isDraining()) {
      return Refused.DRAINING;
    }
    if (new QueryStringDecoder(request.uri()).parameters().containsKey("token")) {
      return Refused.TOKEN_IN_URL;
    }
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (origin != null && !origins.isAllowed(origin, request.headers().get(HttpHeaderNames.HOST))) {
      return Refused.ORIGIN;
    }
    if (request.headers().contains(HttpHeaderNames.AUTHORIZATION) && maybeToken(request) == null) {
      return Refused.BAD_TOKEN;
    }
    return limits.tryAcquire(LimitName.CONNECT, address).isZero() ? null : Refused.RATE;
  }

  private static boolean isUpgrade(HttpRequest request) {
    return request.method().equals(HttpMethod.GET)
        && request.decoderResult().isSuccess()
        && request
            .headers()
            .containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
        && request
            .headers()
            .containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
        && request.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_KEY);
  }

  /** The bearer token of the Authorization header; null where there is none. */
  static @Nullable String maybeToken(HttpRequest request) {
    String header = request.headers().get(HttpHeaderNames.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return null;
    }
    return header.substring(BEARER.length()).strip();
  }
}

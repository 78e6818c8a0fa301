package im.account.http;

import im.account.login.Client;
import im.platform.net.ClientAddresses;
import im.platform.text.Texts;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Tells where a request comes from. Thread-safe. */
@Component
class Clients {

  private static final int USER_AGENT_MAX = 255;

  private final ClientAddresses addresses;

  Clients(ClientAddresses addresses) {
    this.addresses = addresses;
  }

  Client of(ServerHttpRequest request) {
    InetSocketAddress peer = Objects.requireNonNull(request.getRemoteAddress());
    HttpHeaders headers = request.getHeaders();
    return new Client(
        addresses.resolve(peer.getAddress(), headers.getOrEmpty("X-Forwarded-For")),
        cut(headers.getFirst(HttpHeaders.USER_AGENT)));
  }

  private static @Nullable String cut(@Nullable String userAgent) {
    return userAgent == null ? null : Texts.cut(userAgent, USER_AGENT_MAX);
  }
}

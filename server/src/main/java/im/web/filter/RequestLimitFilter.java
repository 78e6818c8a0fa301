package im.web.filter;

import im.platform.error.Refusal;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.net.ClientAddresses;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How often one address may ask the API, whatever it asks. Health is always answered. */
@Component
@Order(FilterOrder.REQUEST_LIMIT)
final class RequestLimitFilter implements WebFilter {

  private final Limits limits;
  private final ClientAddresses addresses;

  RequestLimitFilter(Limits limits, ClientAddresses addresses) {
    this.limits = limits;
    this.addresses = addresses;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!ApiPaths.isApi(exchange) || ApiPaths.path(exchange).equals(ApiPaths.HEALTH)) {
      return chain.filter(exchange);
    }
    Duration wait = limits.tryAcquire(LimitName.REQUEST, address(exchange.getRequest()));
    return wait.isZero() ? chain.filter(exchange) : Mono.error(Refusal.rateLimited(wait));
  }

  private String address(ServerHttpRequest request) {
    InetSocketAddress peer = request.getRemoteAddress();
    if (peer == null || peer.getAddress() == null) {
      return "unknown";
    }
    List<String> forwardedFor = request.getHeaders().getOrEmpty("X-Forwarded-For");
    return addresses.resolve(peer.getAddress(), forwardedFor);
  }
}

package im.platform.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The real address of a client: the connection's, or, where a trusted proxy holds the connection,
 * the last address in {@code X-Forwarded-For} that is not a trusted proxy's. What a client writes
 * into that header itself stands further left and is never believed. Thread-safe.
 */
@Component
public class ClientAddresses {

  private final List<AddressRange> trusted;

  ClientAddresses(HttpProperties properties) {
    this.trusted = properties.trustedProxies().stream().map(AddressRange::parse).toList();
  }

  /**
   * The address to count limits by and to show in lists of sessions.
   *
   * @param peer the other end of the connection
   * @param forwardedFor every {@code X-Forwarded-For} line of the request, in their order; believed
   *     only from trusted proxies
   */
  public String resolve(InetAddress peer, List<String> forwardedFor) {
    InetAddress client = peer;
    String[] hops = String.join(",", forwardedFor).split(",", -1);
    for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
      Optional<InetAddress> hop = maybeAddress(hops[i].strip());
      if (hop.isEmpty()) {
        break;
      }
      client = hop.get();
    }
    return client.getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * Takes {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1}, {@code [2001:db8::1]:80}.
   */
  private static Optional<InetAddress> maybeAddress(String hop) {
    String literal = hop;
    if (hop.startsWith("[") && hop.contains("]")) {
      literal = hop.substring(1, hop.indexOf(']'));
    } else if (hop.indexOf(':') == hop.lastIndexOf(':') && hop.contains(":")) {
      literal = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

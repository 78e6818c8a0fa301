package im.platform.net;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The real address of a client: the connection's, or what a trusted proxy says. Thread-safe. */
@Component
public class ClientAddresses {

  /**
   * The address to count limits by and to show in lists of sessions.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the request's {@code X-Forwarded-For}; believed only from trusted proxies
   */
  public String resolve(InetAddress peer, @Nullable String forwardedFor) {
    return peer.getHostAddress();
  }
}

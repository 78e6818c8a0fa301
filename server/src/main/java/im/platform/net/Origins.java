package im.platform.net;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which web origins may speak to this server: its own and the configured ones. Thread-safe. */
@Component
public class Origins {

  private final Set<String> allowed;

  Origins(HttpProperties properties) {
    this.allowed = Set.copyOf(properties.allowedOrigins());
  }

  /**
   * Whether a page of this origin may.
   *
   * @param origin the request's {@code Origin} header
   * @param host the request's {@code Host} header
   */
  public boolean isAllowed(String origin, @Nullable String host) {
    return allowed.contains(origin) || isSame(origin, host);
  }

  private static boolean isSame(String origin, @Nullable String host) {
    return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }
}

package im.platform.net;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which web origins may speak to this server: its own and the configured ones. Thread-safe. */
@Component
public class Origins {

  private final Set<Origin> allowed;

  Origins(HttpProperties properties) {
    this.allowed =
        properties.allowedOrigins().stream().map(Origins::configured).collect(Collectors.toSet());
  }

  private static Origin configured(String text) {
    return Origin.maybeParse(text)
        .orElseThrow(() -> new IllegalArgumentException("no web origin: " + text));
  }

  /**
   * Whether a page of this origin may.
   *
   * @param origin the request's {@code Origin} header
   * @param host the request's {@code Host} header
   */
  public boolean isAllowed(String origin, @Nullable String host) {
    return Origin.maybeParse(origin)
        .map(page -> allowed.contains(page) || (host != null && page.isServedAs(host)))
        .orElse(false);
  }
}

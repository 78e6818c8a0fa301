package im.platform.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A web origin in its one normal form: lower case, the port always written out.
 *
 * @param scheme {@code http} or {@code https}
 */
record Origin(String scheme, String host, int port) {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** Reads an {@code Origin} header; nothing where it is {@code null} or no web origin. */
  static Optional<Origin> maybeParse(String text) {
    try {
      URI uri = new URI(text);
      return isBare(uri, text) ? maybeOf(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isBare(URI uri, String text) {
    return uri.getHost() != null
        && uri.getScheme() != null
        && uri.getUserInfo() == null
        && text.length() == uri.getScheme().length() + "://".length() + authority(uri).length();
  }

  private static String authority(URI uri) {
    return uri.getRawAuthority();
  }

  private static Optional<Origin> maybeOf(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    int standard = scheme.equals("http") ? HTTP_PORT : HTTPS_PORT;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
  }

  /** Whether a request with this {@code Host} header went to this origin. */
  boolean isServedAs(String hostHeader) {
    return maybeParse(scheme + "://" + hostHeader).filter(this::equals).isPresent();
  }
}

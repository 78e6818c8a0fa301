package im.web.filter;

import org.springframework.core.Ordered;

/** The order of the web filters, from the outside in. */
public final class FilterOrder {

  /** Requests that no one should answer. */
  public static final int WELL_FORMED = Ordered.HIGHEST_PRECEDENCE + 100;

  /** Headers of API answers. */
  public static final int API_HEADERS = Ordered.HIGHEST_PRECEDENCE + 200;

  /** Which web origins may ask. */
  public static final int ORIGIN = Ordered.HIGHEST_PRECEDENCE + 300;

  /** How often an address may ask. */
  public static final int REQUEST_LIMIT = Ordered.HIGHEST_PRECEDENCE + 400;

  /** Who asks. */
  public static final int LOGIN_CHECK = Ordered.HIGHEST_PRECEDENCE + 500;

  /** How much a request may hold. */
  public static final int BODY_LIMIT = Ordered.HIGHEST_PRECEDENCE + 600;

  private FilterOrder() {}
}

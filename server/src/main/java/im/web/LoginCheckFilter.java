package im.web;

import im.account.LoginCheck;
import im.account.VerifiedSession;
import im.platform.error.Refusal;
import im.web.filter.FilterOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Lets no request pass to {@code /api} whose bearer token is not good, but for the {@link
 * PublicRoutes}. What it found out goes along as the attribute {@link #CALLER}. A token known to be
 * good is answered on the event loop, any other on a virtual thread.
 */
@Component
@Order(FilterOrder.LOGIN_CHECK)
class LoginCheckFilter implements WebFilter {

  /** The exchange attribute with the {@link im.account.Caller}. */
  static final String CALLER = "im.caller";

  private static final String BEARER = "bearer ";

  private final LoginCheck loginCheck;
  private final Scheduler blocking;

  LoginCheckFilter(LoginCheck loginCheck, Scheduler loginCheckScheduler) {
    this.loginCheck = loginCheck;
    this.blocking = loginCheckScheduler;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    boolean needsLogin =
        PublicRoutes.needsLogin(
            exchange.getRequest().getMethod(),
            exchange.getRequest().getPath().pathWithinApplication());
    return needsLogin ? check(exchange, chain) : chain.filter(exchange);
  }

  private Mono<Void> check(ServerWebExchange exchange, WebFilterChain chain) {
    Optional<String> token = maybeToken(exchange.getRequest().getHeaders());
    if (token.isEmpty()) {
      return Mono.error(Refusal.unauthenticated("This needs a bearer token."));
    }
    Optional<VerifiedSession> known = loginCheck.maybeCheckNow(token.get());
    Mono<VerifiedSession> session =
        known.isPresent()
            ? Mono.just(known.get())
            : Mono.fromCallable(() -> loginCheck.check(token.get())).subscribeOn(blocking);
    return session.flatMap(
        verified -> {
          exchange.getAttributes().put(CALLER, verified.caller());
          return chain.filter(exchange);
        });
  }

  private static Optional<String> maybeToken(HttpHeaders headers) {
    List<String> values = headers.getOrEmpty(HttpHeaders.AUTHORIZATION);
    boolean isBearer =
        values.size() == 1 && values.getFirst().toLowerCase(Locale.ROOT).startsWith(BEARER);
    return isBearer
        ? Optional.of(values.getFirst().substring(BEARER.length()).strip())
        : Optional.empty();
  }
}

package im.web;

import im.account.Caller;
import im.platform.error.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives controllers the one who asks. A controller that takes a {@link Caller} can never run
 * without: where the login check did not run, the answer is {@code unauthenticated}.
 */
final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    Object caller = exchange.getAttribute(LoginCheckFilter.CALLER);
    return caller == null
        ? Mono.error(Refusal.unauthenticated("This needs a bearer token."))
        : Mono.just(caller);
  }
}

package im.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes the login check into the web framework. */
@Configuration
class LoginCheckConfiguration implements WebFluxConfigurer {

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
    configurer.addCustomResolver(new CallerArgumentResolver());
  }

  /** A virtual thread for each check that has to read. */
  @Bean(destroyMethod = "dispose")
  static Scheduler loginCheckScheduler() {
    return Schedulers.fromExecutorService(
        java.util.concurrent.Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("login-check-", 0).factory()),
        "login-check");
  }
}

package im.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.accept.RequestedContentTypeResolverBuilder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.netty.resources.LoopResources;

/** How the framework is run: its event loops, and how it picks answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {

  /**
   * Event loops of this server alone, so that its end is the end of nothing else in the process.
   * One for each processor: nothing that runs on them waits.
   */
  @Bean
  ReactorResourceFactory eventLoops() {
    ReactorResourceFactory loops = new ReactorResourceFactory();
    loops.setUseGlobalResources(false);
    loops.setLoopResourcesSupplier(
        () -> LoopResources.create("im-http", Runtime.getRuntime().availableProcessors(), true));
    // What is under way was waited for before: nothing more will come.
    loops.setShutdownQuietPeriod(Duration.ZERO);
    return loops;
  }

  /** There is one form of each answer, so no {@code Accept} header leads to a 406. */
  @Override
  public void configureContentTypeResolver(RequestedContentTypeResolverBuilder builder) {
    builder.fixedResolver(MediaType.ALL);
  }
}

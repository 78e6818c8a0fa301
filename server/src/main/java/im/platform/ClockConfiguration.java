package im.platform;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everything asks; tests put their own in its place. */
@Configuration
class ClockConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return Clock.systemUTC();
  }
}

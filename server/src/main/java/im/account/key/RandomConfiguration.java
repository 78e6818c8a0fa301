package im.account.key;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The source of everything nobody may guess. */
@Configuration
class RandomConfiguration {

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}

package im.account;

import im.platform.info.ServerFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What accounts tell in the server info. */
@Configuration(proxyBeanMethods = false)
class AccountFacts {

  @Bean
  ServerFact registration(AccountProperties properties) {
    return new ServerFact("registration", properties.registration());
  }
}

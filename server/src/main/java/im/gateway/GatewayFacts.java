package im.gateway;

import im.platform.info.ServerFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway tells in the server info. */
@Configuration(proxyBeanMethods = false)
class GatewayFacts {

  @Bean
  ServerFact maxFrameBytes(GatewayProperties properties) {
    return new ServerFact("maxFrameBytes", properties.maxFrameBytes());
  }
}

package im.platform.redis;

import im.platform.config.Secret;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of Redis, where one is configured. */
@Configuration
@ConditionalOnProperty("im.redis.url")
class RedisConfiguration {

  private static final int MOST_QUEUED = 100_000;
  private static final Duration SHORTEST_DELAY = Duration.ofMillis(50);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

  @Bean(destroyMethod = "shutdown")
  ClientResources redisResources() {
    return DefaultClientResources.builder()
        .reconnectDelay(
            () -> Delay.fullJitter(SHORTEST_DELAY, LONGEST_DELAY, 1, TimeUnit.MILLISECONDS))
        .build();
  }

  @Bean(destroyMethod = "shutdown")
  RedisClient redisClient(ClientResources resources, RedisProperties properties) {
    RedisClient client = RedisClient.create(resources, address(properties));
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MOST_QUEUED)
            .socketOptions(SocketOptions.builder().connectTimeout(properties.timeout()).build())
            .timeoutOptions(TimeoutOptions.enabled(properties.timeout()))
            .build());
    return client;
  }

  private static RedisURI address(RedisProperties properties) {
    RedisURI address = RedisURI.create(Objects.requireNonNull(properties.url()));
    address.setTimeout(properties.timeout());
    Secret password = properties.password();
    if (password != null) {
      char[] secret = password.value().toCharArray();
      address.setCredentialsProvider(new StaticCredentialsProvider(properties.user(), secret));
    }
    return address;
  }
}

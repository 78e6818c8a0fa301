package im.platform.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The connection that all but subscribers share. Commands fail at once while Redis is away and
 * after the configured time-out where it is silent. Thread-safe.
 */
@Component
@ConditionalOnProperty("im.redis.url")
public class Redis implements AutoCloseable {

  /** Keys are text, values bytes. */
  public static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  private final RedisClient client;
  private final LastingConnection<StatefulRedisConnection<String, byte[]>> shared;

  Redis(RedisClient client) {
    this.client = client;
    this.shared = new LastingConnection<>("shared", () -> client.connect(CODEC));
  }

  /** For connections of one's own. */
  public RedisClient client() {
    return client;
  }

  /** Whether it answered last. */
  public boolean isThere() {
    return shared.isOpen();
  }

  /** The commands; null while no connection has been made yet. */
  public @Nullable RedisAsyncCommands<String, byte[]> maybeCommands() {
    StatefulRedisConnection<String, byte[]> connection = shared.maybe();
    return connection == null ? null : connection.async();
  }

  @Override
  public void close() {
    shared.close();
  }
}

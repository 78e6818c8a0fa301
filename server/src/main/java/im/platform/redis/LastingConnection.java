package im.platform.redis;

import io.lettuce.core.api.StatefulConnection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection to Redis that is made as soon as Redis is there, even where it is away when the node
 * starts; once made, the client itself connects again after each loss. Thread-safe.
 *
 * @param <C> its kind
 */
public final class LastingConnection<C extends StatefulConnection<?, ?>> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LastingConnection.class);
  private static final long RETRY_MILLIS = 500;

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable C connection;

  /**
   * Begins to connect; waits for the first attempt.
   *
   * @param name of the connection, for threads and the log
   * @param connect one attempt; blocks, and throws where Redis is away
   */
  public LastingConnection(String name, Supplier<C> connect) {
    if (!isConnected(name, connect)) {
      Thread.ofVirtual().name("redis-" + name).start(() -> keepTrying(name, connect));
    }
  }

  private void keepTrying(String name, Supplier<C> connect) {
    try {
      while (!closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (isConnected(name, connect)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isConnected(String name, Supplier<C> connect) {
    try {
      C made = connect.get();
      connection = made;
      if (closed.getCount() == 0) {
        made.closeAsync();
      }
      return true;
    } catch (RuntimeException e) {
      log.debug("Redis is away: {}", name, e);
      return false;
    }
  }

  /** The connection; null before it was made. It may be broken at the moment. */
  public @Nullable C maybe() {
    return connection;
  }

  /** Whether it is made and not broken. */
  public boolean isOpen() {
    C made = connection;
    return made != null && made.isOpen();
  }

  @Override
  public void close() {
    closed.countDown();
    C made = connection;
    if (made != null) {
      made.closeAsync();
    }
  }
}

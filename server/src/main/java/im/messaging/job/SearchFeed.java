package im.messaging.job;

import im.platform.config.NodeProperties;
import im.platform.config.Role;
import im.platform.lock.Locks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the search's index in step with the log, on one node at a time, as fast as {@link
 * SearchPace} lets it.
 */
@Component
class SearchFeed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SearchFeed.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final long FAILED_MILLIS = 5_000;

  private final SearchFeeder feeder;
  private final Locks locks;
  private final boolean active;
  private final SearchPace pace = new SearchPace(System.nanoTime());
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private boolean failing;

  SearchFeed(SearchFeeder feeder, Locks locks, NodeProperties node, MeterRegistry meters) {
    this.feeder = feeder;
    this.locks = locks;
    this.active = node.has(Role.JOBS);
    Gauge.builder("im.messaging.search.behind", feeder, SearchFeeder::behind)
        .description("Commits that are not in the search's index yet")
        .register(meters);
  }

  @Override
  public void start() {
    if (active) {
      thread = Thread.ofPlatform().name("search-feed").start(this::run);
    }
  }

  private void run() {
    try {
      long rest = 0;
      while (!stopped.await(rest, TimeUnit.MILLISECONDS)) {
        rest = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives how long to rest after it. */
  private long step() {
    return locks.tryLock("search-feed", LEASE).map(this::step).orElse(SearchPace.LOOK_MILLIS);
  }

  private long step(Locks.Lease lease) {
    try (lease) {
      long began = System.nanoTime();
      boolean more = feeder.step();
      failing = false;
      return pace.rest(more, feeder.commits(), began, System.nanoTime());
    } catch (RuntimeException e) {
      report(e);
      return FAILED_MILLIS;
    }
  }

  /** A database that is away fails every step: it is told of once. */
  private void report(RuntimeException error) {
    if (!failing) {
      failing = true;
      log.warn("the search index is not kept in step; it is tried again", error);
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running = thread;
    thread = null;
    try {
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}

package im.messaging.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How the log does: {@code im.messaging.commit}, {@code im.messaging.batch}, {@code
 * im.messaging.queue}.
 */
@Component
class LogMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger writers = new AtomicInteger();
  private final Timer commit;
  private final DistributionSummary batch;

  LogMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.commit =
        Timer.builder("im.messaging.commit")
            .description("From a batch's first statement to its durable end")
            .register(registry);
    this.batch =
        DistributionSummary.builder("im.messaging.batch")
            .description("Entries committed together")
            .register(registry);
  }

  /** Watches what waits for one more writer. */
  void watch(Collection<?> queue) {
    Tags writer = Tags.of("writer", Integer.toString(writers.getAndIncrement()));
    registry.gaugeCollectionSize("im.messaging.queue", writer, queue);
  }

  /** Notes one commit. */
  void committed(int entries, long nanos) {
    commit.record(nanos, TimeUnit.NANOSECONDS);
    batch.record(entries);
  }
}

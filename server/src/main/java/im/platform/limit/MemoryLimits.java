package im.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Limits counted in this process. Bounded: of each limit the 100,000 keys seen last are kept. */
@Component
class MemoryLimits implements Limits {

  private static final long KEYS_PER_LIMIT = 100_000;

  private record Counter(Limit limit, Bandwidth bandwidth, Cache<String, Bucket> buckets) {}

  private final Map<LimitName, Counter> counters = new EnumMap<>(LimitName.class);

  MemoryLimits(LimitsProperties properties) {
    for (LimitName name : LimitName.values()) {
      counters.put(name, startCounting(properties.of(name)));
    }
  }

  private static Counter startCounting(Limit limit) {
    Bandwidth bandwidth =
        Bandwidth.builder()
            .capacity(limit.count())
            .refillGreedy(limit.count(), limit.period())
            .build();
    Cache<String, Bucket> buckets =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(KEYS_PER_LIMIT)
            .expireAfterAccess(limit.period().plusMinutes(1))
            .build();
    return new Counter(limit, bandwidth, buckets);
  }

  @Override
  public Duration tryAcquire(LimitName name, String key) {
    Counter counter = counter(name);
    Bucket bucket =
        counter.buckets.get(key, k -> Bucket.builder().addLimit(counter.bandwidth).build());
    if (bucket.tryConsume(1)) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(Math.max(0, probe.getNanosToWaitForRefill()));
  }

  @Override
  public Limit of(LimitName name) {
    return counter(name).limit;
  }

  private Counter counter(LimitName name) {
    return Objects.requireNonNull(counters.get(name));
  }
}

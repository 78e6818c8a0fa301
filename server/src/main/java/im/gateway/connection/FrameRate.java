package im.gateway.connection;

import im.platform.limit.Limit;
import java.util.concurrent.TimeUnit;

/**
 * The frame limit of one connection: a generic cell rate algorithm (ITU-T I.371) in one number,
 * since there is one for every socket. Used by the connection's event loop only.
 */
final class FrameRate {

  private static final int REFUSALS_BEFORE_CLOSE = 100;

  private final long intervalNanos;
  private final long burstNanos;
  private long nextFreeNanos;
  private int refusals;

  FrameRate(Limit limit, long nowNanos) {
    this.burstNanos = limit.period().toNanos();
    this.intervalNanos = Math.max(1, burstNanos / limit.count());
    this.nextFreeNanos = nowNanos;
  }

  /** Takes one permit: 0, or the milliseconds to wait. */
  long acquire(long nowNanos) {
    long free = Math.max(nextFreeNanos, nowNanos);
    long ahead = free + intervalNanos - nowNanos;
    if (ahead <= burstNanos) {
      nextFreeNanos = free + intervalNanos;
      refusals = Math.max(0, refusals - 1);
      return 0;
    }
    refusals++;
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(ahead - burstNanos));
  }

  /** Whether the client goes on although it was refused again and again. */
  boolean isAbused() {
    return refusals > REFUSALS_BEFORE_CLOSE;
  }
}

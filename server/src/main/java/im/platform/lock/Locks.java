package im.platform.lock;

import java.time.Duration;
import java.util.Optional;

/**
 * The port of the locks that let one node at a time do a job. A lock is a lease: it ends by itself
 * after its time, so a node that died blocks nobody for longer. Thread-safe.
 */
public interface Locks {

  /** A held lock; closing it gives the lock back. Closing twice does nothing. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes the lock, or nothing when another holds it. Never waits. */
  Optional<Lease> tryLock(String name, Duration lease);
}

package im.gateway.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of one connection in the order of its coming, at most {@code width} pieces at once, on
 * virtual threads. A width of one is the mailbox of ordered frames. Thread-safe.
 */
public final class Lane {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  private final int width;
  private final int capacity;
  private final Executor executor;
  private final Runnable onRoom;
  private final Queue<Runnable> waiting = new ArrayDeque<>(0);
  private int running;
  private boolean full;

  /**
   * @param capacity what may wait; beyond it {@link #submit} asks to stop reading
   * @param onRoom called once there is room again after that
   */
  Lane(int width, int capacity, Executor executor, Runnable onRoom) {
    this.width = width;
    this.capacity = capacity;
    this.executor = executor;
    this.onRoom = onRoom;
  }

  /** Takes the work; false when the caller is to stop reading until {@code onRoom}. */
  public boolean submit(Runnable work) {
    synchronized (this) {
      if (running == width) {
        waiting.add(work);
        full |= waiting.size() >= capacity;
        return !full;
      }
      running++;
    }
    executor.execute(() -> runOn(work));
    return true;
  }

  /** Whether as much waits as may. */
  synchronized boolean isFull() {
    return full;
  }

  /** Whether nothing runs or waits. */
  public synchronized boolean isIdle() {
    return running == 0;
  }

  private void runOn(Runnable first) {
    @Nullable Runnable work = first;
    while (work != null) {
      try {
        work.run();
      } catch (RuntimeException e) {
        log.error("a frame was not carried out", e);
      }
      work = next();
    }
  }

  private @Nullable Runnable next() {
    @Nullable Runnable next;
    boolean roomAgain = false;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        running--;
      }
      if (full && waiting.size() <= capacity / 2) {
        full = false;
        roomAgain = true;
      }
    }
    if (roomAgain) {
      onRoom.run();
    }
    return next;
  }
}

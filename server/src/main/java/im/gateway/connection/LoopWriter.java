package im.gateway.connection;

import io.netty.channel.EventLoop;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Brings frames from other threads to the connections of one event loop: however many come, one
 * wake-up and one flush for each connection. What one connection may have under way is bounded by
 * the connection.
 */
final class LoopWriter {

  private static final int FRAMES_PER_TURN = 4_096;

  /** Those to wake once the running {@link #together} has ended. */
  private static final ScopedValue<Set<LoopWriter>> HELD = ScopedValue.newInstance();

  private record Pending(Connection connection, Outbound outbound) {}

  private final EventLoop loop;
  private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Set<Connection> touched = new LinkedHashSet<>();

  LoopWriter(EventLoop loop) {
    this.loop = loop;
  }

  void send(Connection connection, Outbound outbound) {
    pending.add(new Pending(connection, outbound));
    if (HELD.isBound()) {
      HELD.get().add(this);
    } else {
      wake();
    }
  }

  static void together(Runnable sends) {
    Set<LoopWriter> held = new HashSet<>();
    try {
      ScopedValue.where(HELD, held).run(sends);
    } finally {
      held.forEach(LoopWriter::wake);
    }
  }

  private void wake() {
    if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
      loop.execute(this::turn);
    }
  }

  private void turn() {
    scheduled.set(false);
    for (int i = 0; i < FRAMES_PER_TURN; i++) {
      @Nullable Pending next = pending.poll();
      if (next == null) {
        break;
      }
      next.connection().write(next.outbound());
      touched.add(next.connection());
    }
    touched.forEach(Connection::flush);
    touched.clear();
    if (!pending.isEmpty()) {
      wake();
    }
  }
}

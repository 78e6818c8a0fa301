package im.bench.load;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left to do at the end of an event loop's turn, once all that had come was taken: so each
 * connection is written to once a turn. Confined to the event loop.
 */
public final class Turn {

  private final EventLoop loop;
  private List<Runnable> tasks = new ArrayList<>();
  private List<Runnable> spare = new ArrayList<>();

  public Turn(EventLoop loop) {
    this.loop = loop;
  }

  /** Runs a task at the end of this turn; the first one brings the end about. */
  public void atEnd(Runnable task) {
    if (tasks.isEmpty()) {
      loop.execute(this::end);
    }
    tasks.add(task);
  }

  private void end() {
    List<Runnable> due = tasks;
    tasks = spare;
    spare = due;
    due.forEach(Runnable::run);
    due.clear();
  }
}

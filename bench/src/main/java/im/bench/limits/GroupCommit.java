package im.bench.limits;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A writer of the message table: what came during its last commit is its next transaction. */
final class GroupCommit extends Thread {

  private static final int MOST = 256;

  private final Relay relay;
  private final MessageTable table;
  private final List<Send> turn = new ArrayList<>();
  private final List<Send> queue = new ArrayList<>();

  GroupCommit(Relay relay, MessageTable table) {
    super("writer");
    this.relay = relay;
    this.table = table;
  }

  /** Called by the event loop, as {@link #handOver()} is at the end of its turn. */
  void take(Send send) {
    turn.add(send);
  }

  void handOver() {
    if (!turn.isEmpty()) {
      synchronized (queue) {
        queue.addAll(turn);
        queue.notifyAll();
      }
      turn.clear();
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        List<Send> batch = next();
        table.insert(batch);
        relay.passAll(batch);
      }
    } catch (InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Send> next() throws InterruptedException {
    synchronized (queue) {
      while (queue.isEmpty()) {
        queue.wait();
      }
      List<Send> first = queue.subList(0, Math.min(MOST, queue.size()));
      List<Send> batch = new ArrayList<>(first);
      first.clear();
      return batch;
    }
  }
}

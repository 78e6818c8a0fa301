package im.bench.limits;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A writer of the message table: what came during its last commit is its next transaction. */
final class GroupCommit extends Thread {

  private static final int MOST = 256;

  private final Relay relay;
  private final MessageTable table;
  private final List<Send> coming = new ArrayList<>();
  private final List<Send> queue = new ArrayList<>();

  GroupCommit(Relay relay, MessageTable table) {
    super("writer");
    this.relay = relay;
    this.table = table;
  }

  /** Called by the event loop; what came in one turn is handed over at once. */
  void take(Send send) {
    if (coming.isEmpty()) {
      relay.turn.atEnd(this::handOver);
    }
    coming.add(send);
  }

  private void handOver() {
    synchronized (queue) {
      queue.addAll(coming);
      queue.notifyAll();
    }
    coming.clear();
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

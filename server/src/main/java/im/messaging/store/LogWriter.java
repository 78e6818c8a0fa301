package im.messaging.store;

import im.platform.error.Refusal;
import im.storage.Database;
import im.storage.OutcomeUnknownException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commits in groups: what queued during the last commit is the next batch, so nobody waits for a
 * batch to fill. One thread; its queue is bounded, and full it answers {@code unavailable}. Of one
 * conversation all entries come to the same writer, which keeps their order.
 */
final class LogWriter implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(LogWriter.class);
  private static final int QUEUE = 8_192;
  private static final int BATCH_ENTRIES = 256;
  private static final int BATCH_BYTES = 1 << 20;
  private static final long UNKNOWN = -1;
  private static final long STOP_LOOK_MILLIS = 100;
  private static final int TRIES = 4;
  private static final int MOST_YIELDS = 8;
  private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** After a repeat more are likely: clients send again what a lost connection left unanswered. */
  private static final int WARY_BATCHES = 32;

  /**
   * A batch that is durable.
   *
   * @param commit null where it took no version
   */
  private record Committed(
      LogBatch batch, @Nullable LogCommit commit, List<LogEntry.MarkRead> reads) {}

  private final UUID id;
  private final Database database;
  private final SqlStatements statements;
  private final CommitPublisher publisher;
  private final JsonMapper json;
  private final InstantSource clock;
  private final LogMetrics metrics;
  private final BlockingQueue<PendingEntry<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final WriterMemory memory = new WriterMemory();
  private @Nullable PendingEntry<?> tooMuch;
  private long position;
  private int wary;
  private long reportedNanos = System.nanoTime() - REPORT_NANOS;
  private volatile boolean stopping;

  LogWriter(
      UUID id,
      Database database,
      SqlStatements statements,
      CommitPublisher publisher,
      JsonMapper json,
      InstantSource clock,
      LogMetrics metrics) {
    this.id = id;
    this.database = database;
    this.statements = statements;
    this.publisher = publisher;
    this.json = json;
    this.clock = clock;
    this.metrics = metrics;
    metrics.watch(queue);
  }

  void submit(PendingEntry<?> entry) {
    if (stopping || !queue.offer(entry)) {
      entry.fail(Refusal.unavailable("The log is full; repeat in a moment."));
    }
  }

  /** Takes no more entries; the thread ends once those it has are committed. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      while (!stopping || !queue.isEmpty() || tooMuch != null) {
        commit(nextBatch());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<PendingEntry<?>> nextBatch() throws InterruptedException {
    List<PendingEntry<?>> batch = new ArrayList<>();
    PendingEntry<?> next =
        tooMuch == null ? queue.poll(STOP_LOOK_MILLIS, TimeUnit.MILLISECONDS) : tooMuch;
    tooMuch = null;
    letOthersBringMore();
    int bytes = 0;
    while (next != null) {
      if (!batch.isEmpty() && bytes + next.bytes() > BATCH_BYTES) {
        tooMuch = next;
        break;
      }
      batch.add(next);
      bytes += next.bytes();
      next = batch.size() < BATCH_ENTRIES ? queue.poll() : null;
    }
    return batch;
  }

  /**
   * Whoever is ready to run goes first, as long as that brings more. On a busy machine, where the
   * commit's clients have just been answered and write again, batches so become larger and commits
   * fewer; on an idle one it costs a microsecond.
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing but speed relies on it
  private void letOthersBringMore() {
    int before = -1;
    for (int i = 0; i < MOST_YIELDS && queue.size() > before; i++) {
      before = queue.size();
      Thread.yield();
    }
  }

  private void commit(List<PendingEntry<?>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      commitOrRepeat(batch);
    } catch (OutcomeUnknownException e) {
      report("a commit failed, its outcome is unknown", e);
      position = UNKNOWN;
      failAll(batch);
    } catch (DataAccessException e) {
      split(batch, e);
    } catch (RuntimeException | Error e) {
      report("a batch failed", e);
      failAll(batch);
    }
  }

  /**
   * Runs the batch again after a collision, after another node's writing and, looking first, after
   * a client id used before.
   */
  private void commitOrRepeat(List<PendingEntry<?>> batch) {
    for (int tried = 1; ; tried++) {
      boolean lookFirst = wary > 0;
      try {
        commitOnce(batch, lookFirst);
        wary = Math.max(0, wary - 1);
        return;
      } catch (StaleMemoryException e) {
        if (tried >= TRIES) {
          throw e;
        }
      } catch (OutcomeUnknownException e) {
        throw e;
      } catch (DataAccessException e) {
        boolean repeats = Database.isConstraint(e) && !lookFirst;
        if (!repeats && (tried >= TRIES || !Database.isCollision(e))) {
          throw e;
        }
        wary = repeats ? WARY_BATCHES : wary;
      }
    }
  }

  private void commitOnce(List<PendingEntry<?>> batch, boolean lookFirst) {
    long began = System.nanoTime();
    Committed committed = database.writeWith(connection -> store(connection, batch, lookFirst));
    metrics.committed(batch.size(), System.nanoTime() - began);
    if (committed.commit() != null) {
      position = committed.commit().row().position();
    }
    committed.batch().remember();
    publisher.publish(
        committed.commit(), committed.reads(), () -> batch.forEach(PendingEntry::committed));
  }

  /** A constraint that should hold was broken: halves the batch until the culprit stands alone. */
  private void split(List<PendingEntry<?>> batch, DataAccessException error) {
    if (batch.size() == 1 || !Database.isConstraint(error)) {
      report("a batch was not stored", error);
      failAll(batch);
      return;
    }
    int half = batch.size() / 2;
    commit(batch.subList(0, half));
    commit(batch.subList(half, batch.size()));
  }

  /** A database that is away fails every batch: it is told of now and then. */
  private void report(String what, Throwable error) {
    long now = System.nanoTime();
    if (now - reportedNanos >= REPORT_NANOS) {
      reportedNanos = now;
      log.error(what, error);
    }
  }

  private static void failAll(List<PendingEntry<?>> batch) {
    Refusal refusal =
        Refusal.unavailable("The message could not be stored; repeat it with the same clientId.");
    batch.forEach(pending -> pending.fail(refusal));
  }

  private Committed store(Connection connection, List<PendingEntry<?>> entries, boolean lookFirst)
      throws SQLException {
    LogStatements sql = statements.on(connection);
    if (position == UNKNOWN) {
      position = sql.position(id);
    }
    LogBatch batch =
        new LogBatch(sql, memory, json, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    batch.load(entries, lookFirst);
    carryOut(entries, batch, false);
    batch.store();
    batch.readMarks().load(entries);
    carryOut(entries, batch, true);
    List<LogEntry.MarkRead> reads = batch.readMarks().store();
    return new Committed(batch, batch.finish(id, position + 1), reads);
  }

  private static void carryOut(List<PendingEntry<?>> entries, LogBatch batch, boolean reads)
      throws SQLException {
    for (PendingEntry<?> pending : entries) {
      if (pending.entry() instanceof LogEntry.MarkRead == reads) {
        pending.carryOut(batch);
      }
    }
  }
}

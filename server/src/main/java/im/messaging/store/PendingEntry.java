package im.messaging.store;

import im.platform.error.Refusal;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * An entry that waits for its commit, and who waits for it. Carried out by the writer's thread;
 * what came of it is shown only once the batch is durable.
 *
 * @param <T> what the entry gives
 */
final class PendingEntry<T> {

  /** How a batch carries the entry out. */
  @FunctionalInterface
  interface Step<T> {
    T run(LogBatch batch) throws SQLException;
  }

  private final LogEntry entry;
  private final int bytes;
  private final Step<T> step;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Refusal refusal;

  PendingEntry(LogEntry entry, int bytes, Step<T> step) {
    this.entry = entry;
    this.bytes = bytes;
    this.step = step;
  }

  LogEntry entry() {
    return entry;
  }

  int bytes() {
    return bytes;
  }

  CompletionStage<T> stage() {
    return future;
  }

  void carryOut(LogBatch batch) throws SQLException {
    result = null;
    refusal = null;
    try {
      result = step.run(batch);
    } catch (Refusal refused) {
      refusal = refused;
    }
  }

  /** The batch is durable: shows what came of the entry. */
  void committed() {
    T done = result;
    if (refusal != null) {
      future.completeExceptionally(refusal);
    } else if (done != null) {
      future.complete(done);
    }
  }

  void fail(Refusal why) {
    future.completeExceptionally(why);
  }
}

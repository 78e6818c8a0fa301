package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.ReadState;
import im.messaging.SendOutcome;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The message log on SQL. SQLite has one write connection, so there is one writer. Stops after the
 * edges and before the bus: what was taken is committed and answered first.
 */
@Component
class SqlMessageLog implements MessageLog, SmartLifecycle {

  private static final int PHASE = 10;
  private static final int ENTRY_BYTES = 200;

  private final LogWriter writer;
  private volatile @Nullable Thread thread;

  SqlMessageLog(
      Ids ids,
      Database database,
      MessageTable messages,
      CommitPublisher publisher,
      InstantSource clock,
      LogMetrics metrics) {
    this.writer =
        new LogWriter(ids.next(), database, new SqlStatements(messages), publisher, clock, metrics);
  }

  @Override
  public CompletionStage<SendOutcome> append(LogEntry.Append entry) {
    int bytes = ENTRY_BYTES + entry.content().body().length();
    return submit(new PendingEntry<>(entry, bytes, batch -> batch.append(entry)));
  }

  @Override
  public CompletionStage<MessageView> edit(LogEntry.Edit entry) {
    int bytes = ENTRY_BYTES + entry.body().length();
    return submit(new PendingEntry<>(entry, bytes, batch -> batch.edit(entry)));
  }

  @Override
  public CompletionStage<MessageView> recall(LogEntry.Recall entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.recall(entry)));
  }

  @Override
  public CompletionStage<ReadState> markRead(LogEntry.MarkRead entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.markRead(entry)));
  }

  private <T> CompletionStage<T> submit(PendingEntry<T> entry) {
    writer.submit(entry);
    return entry.stage();
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("log-writer-0").start(writer);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      writer.stop();
      join(running);
    }
  }

  private static void join(Thread running) {
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}

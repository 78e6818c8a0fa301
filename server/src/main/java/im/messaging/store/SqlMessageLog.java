package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.MessagingProperties;
import im.messaging.ReadState;
import im.messaging.SendOutcome;
import im.platform.id.AccountId;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The message log on SQL. A conversation's entries all go to the same writer, which keeps their
 * order; SQLite has one write connection, so one writer. Stops after the edges and before the bus:
 * what was taken is committed and answered first.
 */
@Component
class SqlMessageLog implements MessageLog, SmartLifecycle {

  private static final int PHASE = 10;
  private static final int ENTRY_BYTES = 200;

  private final List<LogWriter> writers;
  private volatile List<Thread> threads = List.of();

  SqlMessageLog(
      Ids ids,
      Database database,
      MessageTable messages,
      CommitPublisher publisher,
      JsonMapper json,
      InstantSource clock,
      LogMetrics metrics,
      MessagingProperties properties) {
    int count = database.dialect() == SQLDialect.SQLITE ? 1 : properties.logWriters();
    this.writers =
        Stream.generate(
                () ->
                    new LogWriter(
                        ids.next(),
                        database,
                        new SqlStatements(database.dialect(), messages),
                        publisher,
                        json,
                        clock,
                        metrics))
            .limit(count)
            .toList();
  }

  @Override
  public CompletionStage<SendOutcome> append(LogEntry.Append entry) {
    int bytes = ENTRY_BYTES + entry.content().body().length();
    return submit(new PendingEntry<>(entry, bytes, batch -> batch.append(entry)));
  }

  @Override
  public CompletionStage<MessageView> edit(LogEntry.Edit entry) {
    int bytes = ENTRY_BYTES + entry.body().length();
    return submit(new PendingEntry<>(entry, bytes, batch -> batch.messages().edit(entry)));
  }

  @Override
  public CompletionStage<MessageView> recall(LogEntry.Recall entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.messages().recall(entry)));
  }

  @Override
  public CompletionStage<MessageView> react(LogEntry.React entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.messages().react(entry)));
  }

  @Override
  public CompletionStage<MessageView> pin(LogEntry.Pin entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.messages().pin(entry)));
  }

  @Override
  public CompletionStage<MessageView> vote(LogEntry.Vote entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.polls().vote(entry)));
  }

  @Override
  public CompletionStage<MessageView> closePoll(LogEntry.ClosePoll entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.polls().close(entry)));
  }

  @Override
  public CompletionStage<Integer> expire(LogEntry.Expire entry) {
    int bytes = ENTRY_BYTES * entry.seqs().size();
    return submit(new PendingEntry<>(entry, bytes, batch -> batch.lives().expire(entry)));
  }

  @Override
  public CompletionStage<Set<AccountId>> act(LogEntry.Act entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.group().act(entry)));
  }

  @Override
  public CompletionStage<ReadState> markRead(LogEntry.MarkRead entry) {
    return submit(new PendingEntry<>(entry, ENTRY_BYTES, batch -> batch.readMarks().mark(entry)));
  }

  private <T> CompletionStage<T> submit(PendingEntry<T> entry) {
    int hash = entry.entry().conversation().value().hashCode();
    writers.get(Math.floorMod(hash, writers.size())).submit(entry);
    return entry.stage();
  }

  @Override
  public void start() {
    threads =
        IntStream.range(0, writers.size())
            .mapToObj(i -> Thread.ofPlatform().name("log-writer-" + i).start(writers.get(i)))
            .toList();
  }

  @Override
  public void stop() {
    List<Thread> running = threads;
    threads = List.of();
    writers.forEach(LogWriter::stop);
    running.forEach(SqlMessageLog::join);
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
    return !threads.isEmpty();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}

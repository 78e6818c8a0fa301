package im.messaging.job;

import im.messaging.store.ExpiringMessageTable;
import im.messaging.store.ExpiringMessageTable.Expiring;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.id.ConversationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets the log take the bodies of messages whose time has come. The log looks again: whatever stops
 * in between, and whoever does the same at the same time, it takes each once. Blocks.
 */
@Component
class ExpiredMessages {

  private static final int BATCH = 100;

  private final ExpiringMessageTable table;
  private final MessageLog log;
  private final InstantSource clock;

  ExpiredMessages(ExpiringMessageTable table, MessageLog log, InstantSource clock) {
    this.table = table;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes the next hundred; gives whether there may be more.
   *
   * @throws java.util.concurrent.CompletionException where the log refused some: they are left
   */
  boolean step() {
    List<Expiring> due = table.due(clock.instant(), BATCH);
    Map<ConversationId, List<Long>> seqs =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    Expiring::conversation,
                    Collectors.mapping(Expiring::seq, Collectors.toList())));
    CompletableFuture.allOf(
            seqs.entrySet().stream()
                .map(it -> log.expire(new LogEntry.Expire(it.getKey(), it.getValue())))
                .map(stage -> stage.toCompletableFuture())
                .toArray(CompletableFuture[]::new))
        .join();
    return due.size() == BATCH;
  }
}

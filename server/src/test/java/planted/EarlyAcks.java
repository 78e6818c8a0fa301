package planted;

import static im.storage.tables.Tables.CONVERSATION;

import im.messaging.SendOutcome;
import im.messaging.store.LogEntry;
import im.messaging.store.MessageLog;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The bug: hands the message to the log and answers at once, with the seq that it will get, instead
 * of waiting for the commit.
 */
final class EarlyAcks {

  private final MessageLog log;
  private final ObjectProvider<Database> database;
  private final Map<ConversationId, AtomicLong> lastSeqs = new ConcurrentHashMap<>();

  EarlyAcks(MessageLog log, ObjectProvider<Database> database) {
    this.log = log;
    this.database = database;
  }

  CompletionStage<SendOutcome> append(LogEntry.Append entry) {
    AtomicLong last = lastSeqs.computeIfAbsent(entry.conversation(), this::stored);
    synchronized (last) {
      var _ = log.append(entry);
      long seq = last.incrementAndGet();
      SendOutcome stored = new SendOutcome.Stored(seq, seq, Clock.systemUTC().instant(), null);
      return CompletableFuture.completedStage(stored);
    }
  }

  private AtomicLong stored(ConversationId conversation) {
    Long seq =
        database
            .getObject()
            .read(
                sql ->
                    sql.select(CONVERSATION.LAST_SEQ)
                        .from(CONVERSATION)
                        .where(CONVERSATION.ID.eq(conversation.value()))
                        .fetchOne(CONVERSATION.LAST_SEQ));
    return new AtomicLong(seq == null ? 0 : seq);
  }
}

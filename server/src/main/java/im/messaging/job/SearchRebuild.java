package im.messaging.job;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.STORE_FACT;

import im.messaging.MessageView;
import im.messaging.search.MessageSearch;
import im.messaging.store.MessageTable;
import im.messaging.store.Sight;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts every message into the search's index, conversation by conversation in the order of their
 * ids. Where it is stands in {@code store_fact} and moves in the write that puts messages in, so it
 * goes on where it was after any end of the process. What is written meanwhile comes by the outbox.
 */
@Component
class SearchRebuild {

  private static final Logger log = LoggerFactory.getLogger(SearchRebuild.class);
  private static final String NAME = "search";
  private static final String COMPLETE = "complete";
  private static final Place BEGINNING = new Place(new ConversationId(new UUID(0, 0)), 0);
  private static final int MESSAGES = 100;
  private static final int CONVERSATIONS = 1_000;
  private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** The last message that is in. */
  private record Place(ConversationId conversation, long seq) {
    static Place parse(String text) {
      String[] parts = text.split(" ", -1);
      return new Place(ConversationId.parse(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return conversation + " " + seq;
    }
  }

  private final Database database;
  private final MessageSearch search;
  private final MessageTable messages;
  private final SearchCursorTable cursors;
  private long reportedNanos;

  SearchRebuild(
      Database database, MessageSearch search, MessageTable messages, SearchCursorTable cursors) {
    this.database = database;
    this.search = search;
    this.messages = messages;
    this.cursors = cursors;
  }

  /** Whether there has never been one. */
  boolean isFirst() {
    return maybeFact() == null;
  }

  /** Begins from the beginning, whatever was there; the outbox is read from now on. */
  void begin() {
    database.execute(
        sql -> {
          cursors.moveToEnd();
          write(BEGINNING.toString());
        });
    long total = total(DSL.noCondition());
    if (total > 0) {
      log.info("the search index is built from {} messages", total);
    }
    reportedNanos = System.nanoTime();
  }

  /** Puts in some more messages; gives whether there are more. */
  boolean step() {
    String fact = maybeFact();
    if (fact == null || fact.equals(COMPLETE)) {
      return false;
    }
    List<MessageView> batch = new ArrayList<>();
    Place next = maybeFill(batch, Place.parse(fact));
    database.execute(
        sql -> {
          search.put(batch);
          write(next == null ? COMPLETE : next.toString());
        });
    report(next, !batch.isEmpty());
    return next != null;
  }

  /** Reads the messages behind a place; gives the last of them, or null at the end. */
  private @Nullable Place maybeFill(List<MessageView> batch, Place from) {
    Place place = from;
    for (int i = 0; i < CONVERSATIONS; i++) {
      batch.addAll(
          messages.after(place.conversation(), Sight.ALL, place.seq(), MESSAGES - batch.size()));
      if (batch.size() == MESSAGES) {
        return new Place(batch.getLast().conversationId(), batch.getLast().seq());
      }
      ConversationId following = maybeNext(place.conversation());
      if (following == null) {
        return null;
      }
      place = new Place(following, 0);
    }
    return place;
  }

  private @Nullable ConversationId maybeNext(ConversationId conversation) {
    UUID next =
        database.read(
            sql ->
                sql.select(CONVERSATION.ID)
                    .from(CONVERSATION)
                    .where(CONVERSATION.ID.gt(conversation.value()))
                    .orderBy(CONVERSATION.ID)
                    .limit(1)
                    .fetchOne(CONVERSATION.ID));
    return next == null ? null : new ConversationId(next);
  }

  private void report(@Nullable Place place, boolean some) {
    long now = System.nanoTime();
    if (place == null && some) {
      log.info("the search index is complete");
    } else if (place != null && now - reportedNanos >= REPORT_NANOS) {
      reportedNanos = now;
      long done = place.seq() + total(CONVERSATION.ID.lt(place.conversation().value()));
      log.info("the search index holds {} of {} messages", done, total(DSL.noCondition()));
    }
  }

  private long total(Condition which) {
    BigDecimal total =
        database.read(
            sql ->
                sql.select(DSL.sum(CONVERSATION.LAST_SEQ))
                    .from(CONVERSATION)
                    .where(which)
                    .fetchOne(DSL.sum(CONVERSATION.LAST_SEQ)));
    return total == null ? 0 : total.longValue();
  }

  private @Nullable String maybeFact() {
    return database.read(
        sql ->
            sql.select(STORE_FACT.FACT)
                .from(STORE_FACT)
                .where(STORE_FACT.NAME.eq(NAME))
                .fetchOne(STORE_FACT.FACT));
  }

  private void write(String fact) {
    database.execute(
        sql ->
            sql.insertInto(STORE_FACT)
                .set(STORE_FACT.NAME, NAME)
                .set(STORE_FACT.FACT, fact)
                .onDuplicateKeyUpdate()
                .set(STORE_FACT.FACT, fact)
                .execute());
  }
}

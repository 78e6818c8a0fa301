package im.messaging.store;

import static im.storage.tables.Tables.EXPIRING_MESSAGE;

import im.messaging.MessageView;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;

/**
 * The table {@code expiring_message}, within a transaction of the log that holds the conversation's
 * row lock: one row for each message whose time has yet to come, or has come and was not seen to.
 */
final class ExpiringRows {

  private final LogStatements statements;

  ExpiringRows(LogStatements statements) {
    this.statements = statements;
  }

  /** Adds messages, which all have a time; at least one. */
  void add(Collection<MessageView> messages) {
    var insert =
        statements
            .dsl()
            .insertInto(
                EXPIRING_MESSAGE,
                EXPIRING_MESSAGE.CONVERSATION_ID,
                EXPIRING_MESSAGE.SEQ,
                EXPIRING_MESSAGE.EXPIRES_AT);
    for (MessageView message : messages) {
      insert = insert.values(message.conversationId().value(), message.seq(), message.expiresAt());
    }
    insert.execute();
  }

  /** Takes out those whose time has come, and gives them; each is given once. */
  List<Long> take(ConversationId conversation, Collection<Long> seqs, Instant now) {
    List<Long> over =
        statements
            .dsl()
            .select(EXPIRING_MESSAGE.SEQ)
            .from(EXPIRING_MESSAGE)
            .where(named(conversation, seqs), EXPIRING_MESSAGE.EXPIRES_AT.le(now))
            .orderBy(EXPIRING_MESSAGE.SEQ)
            .fetch(EXPIRING_MESSAGE.SEQ);
    if (!over.isEmpty()) {
      statements.dsl().deleteFrom(EXPIRING_MESSAGE).where(named(conversation, over)).execute();
    }
    return over;
  }

  private static Condition named(ConversationId conversation, Collection<Long> seqs) {
    return EXPIRING_MESSAGE
        .CONVERSATION_ID
        .eq(conversation.value())
        .and(EXPIRING_MESSAGE.SEQ.in(seqs));
  }
}

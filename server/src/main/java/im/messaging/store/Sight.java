package im.messaging.store;

import static im.storage.tables.Tables.HIDDEN_MESSAGE;
import static im.storage.tables.Tables.MESSAGE;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is shown of a conversation: the messages above his floor that he has not deleted
 * for himself.
 *
 * @param reader null for the server itself, from which nothing is hidden
 */
public record Sight(@Nullable AccountId reader, long floorSeq) {

  /** Of the server itself. */
  public static final Sight ALL = new Sight(null, 0);

  /** On a query of one conversation's messages; for most readers one look into an index. */
  Condition in(ConversationId conversation) {
    return in(conversation, MESSAGE.SEQ);
  }

  /** On a query of what has the seqs of one conversation's messages. */
  Condition in(ConversationId conversation, Field<Long> seq) {
    Condition above = floorSeq == 0 ? DSL.noCondition() : seq.gt(floorSeq);
    return above.and(notHidden(HIDDEN_MESSAGE.CONVERSATION_ID.eq(conversation.value()), seq));
  }

  /** On a query of messages by their names; one look into an index for each. */
  Condition ofNamed() {
    return notHidden(HIDDEN_MESSAGE.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID), MESSAGE.SEQ);
  }

  private Condition notHidden(Condition sameConversation, Field<Long> seq) {
    return reader == null
        ? DSL.noCondition()
        : DSL.notExists(
            DSL.selectOne()
                .from(HIDDEN_MESSAGE)
                .where(
                    HIDDEN_MESSAGE.ACCOUNT_ID.eq(reader.value()),
                    sameConversation,
                    HIDDEN_MESSAGE.SEQ.eq(seq)));
  }
}

package im.messaging.store;

import static im.storage.tables.Tables.HIDDEN_MESSAGE;
import static im.storage.tables.Tables.MESSAGE;

import im.platform.id.AccountId;
import org.jooq.Condition;
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

  /** On a query of the table {@code message}: one look into an index for each row. */
  Condition condition() {
    Condition above = floorSeq == 0 ? DSL.noCondition() : MESSAGE.SEQ.gt(floorSeq);
    return reader == null
        ? above
        : above.andNotExists(
            DSL.selectOne()
                .from(HIDDEN_MESSAGE)
                .where(
                    HIDDEN_MESSAGE.ACCOUNT_ID.eq(reader.value()),
                    HIDDEN_MESSAGE.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID),
                    HIDDEN_MESSAGE.SEQ.eq(MESSAGE.SEQ)));
  }
}

package im.messaging.store;

import static im.storage.tables.Tables.POLL_VOTE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the table {@code poll_vote}, which the log alone writes. */
@Component
public class PollVoteTable {

  /**
   * A vote.
   *
   * @param version that it took: the order of voting
   */
  public record Vote(int option, AccountId account, long version) {}

  private final Database database;

  PollVoteTable(Database database) {
    this.database = database;
  }

  /** The places of the options that the account has chosen, ascending. */
  public List<Integer> choices(ConversationId conversation, long seq, AccountId account) {
    return database.read(
        sql ->
            sql.select(POLL_VOTE.CHOICE)
                .from(POLL_VOTE)
                .where(of(conversation, seq), POLL_VOTE.ACCOUNT_ID.eq(account.value()))
                .orderBy(POLL_VOTE.CHOICE)
                .fetch(POLL_VOTE.CHOICE));
  }

  /**
   * Votes in their order; several of one act by option.
   *
   * @param option null for all
   * @param after the last vote already seen
   */
  public List<Vote> list(
      ConversationId conversation,
      long seq,
      @Nullable Integer option,
      @Nullable Vote after,
      int limit) {
    Condition behind =
        after == null
            ? noCondition()
            : row(POLL_VOTE.VERSION, POLL_VOTE.CHOICE).gt(after.version(), after.option());
    return database.read(
        sql ->
            sql.select(POLL_VOTE.CHOICE, POLL_VOTE.ACCOUNT_ID, POLL_VOTE.VERSION)
                .from(POLL_VOTE)
                .where(of(conversation, seq), behind)
                .and(option == null ? noCondition() : POLL_VOTE.CHOICE.eq(option))
                .orderBy(POLL_VOTE.VERSION, POLL_VOTE.CHOICE)
                .limit(limit)
                .fetch(row -> new Vote(row.value1(), new AccountId(row.value2()), row.value3())));
  }

  private static Condition of(ConversationId conversation, long seq) {
    return POLL_VOTE.CONVERSATION_ID.eq(conversation.value()).and(POLL_VOTE.SEQ.eq(seq));
  }
}

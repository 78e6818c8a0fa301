package im.messaging.store;

import static im.storage.tables.Tables.POLL_VOTE;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The table {@code poll_vote}, within a transaction of the log that holds the conversation's row
 * lock: one row for each option that an account chose, until it chooses otherwise or the poll is
 * recalled. Votes of who leaves stay.
 */
final class PollRows {

  private static final int SHOWN_USERS = 20;

  private final LogStatements statements;

  PollRows(LogStatements statements) {
    this.statements = statements;
  }

  private DSLContext sql() {
    return statements.dsl();
  }

  /** What the account has chosen. */
  Set<Integer> choices(MessageView message, AccountId account) {
    return sql()
        .select(POLL_VOTE.CHOICE)
        .from(POLL_VOTE)
        .where(of(message), POLL_VOTE.ACCOUNT_ID.eq(account.value()))
        .fetchSet(POLL_VOTE.CHOICE);
  }

  /** Another choice; what is in both keeps its place in the order of voting. */
  void replace(
      MessageView message,
      AccountId account,
      Set<Integer> before,
      Set<Integer> after,
      long version) {
    sql()
        .deleteFrom(POLL_VOTE)
        .where(of(message), POLL_VOTE.ACCOUNT_ID.eq(account.value()), POLL_VOTE.CHOICE.notIn(after))
        .execute();
    for (int choice : after) {
      if (!before.contains(choice)) {
        sql()
            .insertInto(POLL_VOTE)
            .values(
                message.conversationId().value(), message.seq(), account.value(), choice, version)
            .execute();
      }
    }
  }

  /** The first who chose an option. */
  List<AccountId> first(MessageView message, int choice) {
    return sql()
        .select(POLL_VOTE.ACCOUNT_ID)
        .from(POLL_VOTE)
        .where(of(message), POLL_VOTE.CHOICE.eq(choice))
        .orderBy(POLL_VOTE.VERSION)
        .limit(SHOWN_USERS)
        .fetch(row -> new AccountId(row.value1()));
  }

  static Condition of(MessageView message) {
    return POLL_VOTE
        .CONVERSATION_ID
        .eq(message.conversationId().value())
        .and(POLL_VOTE.SEQ.eq(message.seq()));
  }
}

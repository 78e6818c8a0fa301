package im.messaging.store;

import static im.storage.tables.Tables.HIDDEN_MESSAGE;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import org.springframework.stereotype.Component;

/**
 * The table {@code hidden_message}: one row for each message that an account deleted for itself,
 * for as long as the account is. Read by {@link Sight}.
 */
@Component
public class HiddenMessageTable {

  private final Database database;

  HiddenMessageTable(Database database) {
    this.database = database;
  }

  public boolean exists(AccountId account, ConversationId conversation, long seq) {
    return database.read(
        sql ->
            sql.fetchExists(
                HIDDEN_MESSAGE,
                HIDDEN_MESSAGE.ACCOUNT_ID.eq(account.value()),
                HIDDEN_MESSAGE.CONVERSATION_ID.eq(conversation.value()),
                HIDDEN_MESSAGE.SEQ.eq(seq)));
  }

  public void insert(AccountId account, ConversationId conversation, long seq) {
    database.execute(
        sql ->
            sql.insertInto(HIDDEN_MESSAGE)
                .values(account.value(), conversation.value(), seq)
                .execute());
  }

  public void deleteAllOf(AccountId account) {
    database.execute(
        sql ->
            sql.deleteFrom(HIDDEN_MESSAGE)
                .where(HIDDEN_MESSAGE.ACCOUNT_ID.eq(account.value()))
                .execute());
  }
}

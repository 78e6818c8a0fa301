package im.messaging.store;

import static im.storage.tables.Tables.CONVERSATION;
import static im.storage.tables.Tables.DEPARTURE;
import static im.storage.tables.Tables.MEMBER;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The table {@code departure}: groups that an account is yet to be taken out of since it was
 * deleted; a row goes when that is done.
 */
@Component
public class DepartureTable {

  /** A group and who is to go. */
  public record Departure(ConversationId group, AccountId account) {}

  private final Database database;

  DepartureTable(Database database) {
    this.database = database;
  }

  /** Notes every group of the account, within the transaction that deletes it. */
  public void note(AccountId account) {
    database.execute(
        sql ->
            sql.insertInto(DEPARTURE, DEPARTURE.CONVERSATION_ID, DEPARTURE.ACCOUNT_ID)
                .select(
                    DSL.select(MEMBER.CONVERSATION_ID, MEMBER.ACCOUNT_ID)
                        .from(MEMBER)
                        .join(CONVERSATION)
                        .on(CONVERSATION.ID.eq(MEMBER.CONVERSATION_ID))
                        .where(
                            MEMBER.ACCOUNT_ID.eq(account.value()), CONVERSATION.TYPE.eq("group")))
                .execute());
  }

  public List<Departure> list(int limit) {
    return database.read(
        sql ->
            sql.selectFrom(DEPARTURE)
                .limit(limit)
                .fetch(
                    row ->
                        new Departure(
                            new ConversationId(row.getConversationId()),
                            new AccountId(row.getAccountId()))));
  }

  public void delete(Departure done) {
    database.execute(
        sql ->
            sql.deleteFrom(DEPARTURE)
                .where(
                    DEPARTURE.CONVERSATION_ID.eq(done.group().value()),
                    DEPARTURE.ACCOUNT_ID.eq(done.account().value()))
                .execute());
  }
}

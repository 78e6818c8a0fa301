package im.messaging.store;

import static im.storage.tables.Tables.MEMBER;
import static im.storage.tables.Tables.MENTION;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Counts in the table {@code mention}, which the log writes. */
@Component
class MentionTable {

  private final Database database;

  MentionTable(Database database) {
    this.database = database;
  }

  /** How many unread messages by others mention the account; conversations without are left out. */
  Map<ConversationId, Integer> unread(AccountId account, Collection<ConversationId> conversations) {
    Map<ConversationId, Integer> counts = new HashMap<>();
    if (conversations.isEmpty()) {
      return counts;
    }
    database
        .read(
            sql ->
                sql.select(MENTION.CONVERSATION_ID, DSL.countDistinct(MENTION.SEQ))
                    .from(MEMBER)
                    .join(MENTION)
                    .on(
                        MENTION.CONVERSATION_ID.eq(MEMBER.CONVERSATION_ID),
                        MENTION.ACCOUNT_ID.in(account.value(), Mentions.EVERYBODY.value()),
                        MENTION.SEQ.gt(MEMBER.READ_SEQ),
                        MENTION.SEQ.gt(MEMBER.FLOOR_SEQ),
                        MENTION.SENDER_ID.ne(account.value()))
                    .where(
                        MEMBER.ACCOUNT_ID.eq(account.value()),
                        MEMBER.CONVERSATION_ID.in(
                            conversations.stream().map(ConversationId::value).toList()))
                    .groupBy(MENTION.CONVERSATION_ID)
                    .fetch())
        .forEach(row -> counts.put(new ConversationId(row.value1()), row.value2()));
    return counts;
  }
}

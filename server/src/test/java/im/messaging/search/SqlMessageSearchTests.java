package im.messaging.search;

import static im.storage.tables.Tables.MEMBER;

import im.group.GroupRole;
import im.group.GroupSettings;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.FirstMember;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import im.testkit.TestClient;
import im.testkit.TestServer;
import java.time.Instant;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.junit.jupiter.api.AfterAll;

/** The index on the SQL engine of this run; nothing else feeds it. */
class SqlMessageSearchTests extends MessageSearchContract {

  private static final TestServer SERVER = TestServer.start("im.roles=web,gateway,files");

  @AfterAll
  static void endServer() {
    SERVER.close();
  }

  @Override
  MessageSearch search() {
    return SERVER.bean(MessageSearch.class);
  }

  @Override
  AccountId newAccount() {
    return AccountId.parse(new TestClient(SERVER.uri()).register("somebody").id());
  }

  @Override
  ConversationId chat(AccountId... members) {
    ConversationId id = SERVER.bean(Ids.class).nextConversation();
    SERVER
        .bean(ConversationTable.class)
        .openGroup(
            id,
            GroupSettings.of("chat", false),
            Stream.of(members)
                .map(account -> new FirstMember(account, GroupRole.MEMBER, true))
                .toList(),
            Instant.now());
    return id;
  }

  @Override
  void setFloor(ConversationId conversation, AccountId member, long seq) {
    SERVER
        .bean(Database.class)
        .execute(
            sql ->
                sql.update(MEMBER)
                    .set(MEMBER.FLOOR_SEQ, seq)
                    .where(is(conversation, member))
                    .execute());
  }

  @Override
  void setUnannounced(ConversationId conversation, AccountId member) {
    SERVER
        .bean(Database.class)
        .execute(
            sql ->
                sql.update(MEMBER)
                    .set(MEMBER.ANNOUNCED, false)
                    .where(is(conversation, member))
                    .execute());
  }

  private static Condition is(ConversationId conversation, AccountId member) {
    return MEMBER
        .CONVERSATION_ID
        .eq(conversation.value())
        .and(MEMBER.ACCOUNT_ID.eq(member.value()));
  }
}

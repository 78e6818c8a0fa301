package im.messaging;

import static im.storage.tables.Tables.MEMBER;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import im.testkit.TestServer;
import im.testkit.TestUser;

/** Somebody's part in a conversation of the shared server, changed behind the rules' back. */
final class Membership {

  private final ConversationId conversation;
  private final AccountId account;

  Membership(String conversation, TestUser user) {
    this.conversation = ConversationId.parse(conversation);
    this.account = AccountId.parse(user.id());
  }

  /** He is no member any more. */
  void end() {
    database()
        .execute(
            sql ->
                sql.deleteFrom(MEMBER)
                    .where(
                        MEMBER.CONVERSATION_ID.eq(conversation.value()),
                        MEMBER.ACCOUNT_ID.eq(account.value()))
                    .execute());
    forget();
  }

  /** He joined after this message. */
  void joinedAfter(long seq) {
    database()
        .execute(
            sql ->
                sql.update(MEMBER)
                    .set(MEMBER.FLOOR_SEQ, seq)
                    .where(
                        MEMBER.CONVERSATION_ID.eq(conversation.value()),
                        MEMBER.ACCOUNT_ID.eq(account.value()))
                    .execute());
    forget();
  }

  private void forget() {
    TestServer.shared().bean(Standings.class).forget(conversation, account);
  }

  private static Database database() {
    return TestServer.shared().bean(Database.class);
  }
}

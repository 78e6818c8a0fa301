package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The few statements of the log's hot path, in the words of one engine, within a transaction that
 * the caller ends. Lock order: conversation, member, message.
 */
interface LogStatements {

  /**
   * A message that is to be inserted.
   *
   * @param clientId set even where the view, for a message of the server's, shows none
   * @param mentions JSON; null where nobody is mentioned
   */
  record NewMessage(
      MessageView view, String clientId, Fingerprint fingerprint, @Nullable String mentions) {}

  /** One row of the outbox. */
  record OutboxRow(
      UUID writer, long position, ConversationId conversation, long fromVersion, long toVersion) {}

  /** Loads and locks the conversation's row; null where there is none. */
  @Nullable ConversationState lock(ConversationId conversation) throws SQLException;

  /** Null where the account is no member. */
  @Nullable MemberState member(ConversationId conversation, AccountId account) throws SQLException;

  /** Null where nothing was stored under the client id. */
  @Nullable StoredSend find(ConversationId conversation, AccountId sender, String clientId)
      throws SQLException;

  /** The message with what it replies to; null where there is none. */
  @Nullable MessageView message(ConversationId conversation, long seq) throws SQLException;

  void insert(List<NewMessage> messages) throws SQLException;

  /** Writes body, version, edit and recall times. */
  void update(MessageView message) throws SQLException;

  void update(ConversationState conversation, long changedAtMillis) throws SQLException;

  void updateSent(ConversationId conversation, AccountId account, MemberState member)
      throws SQLException;

  void updateRead(ConversationId conversation, AccountId account, MemberState member)
      throws SQLException;

  /** Messages by others that count, above one seq up to another. */
  long countByOthers(ConversationId conversation, AccountId account, long above, long upTo)
      throws SQLException;

  /** Tells the members who do not know of the conversation yet; gives who they were. */
  List<AccountId> announce(ConversationId conversation) throws SQLException;

  void insert(OutboxRow row, long nowMillis) throws SQLException;

  /** The newest outbox position of a writer; 0 where it has none. */
  long position(UUID writer) throws SQLException;
}

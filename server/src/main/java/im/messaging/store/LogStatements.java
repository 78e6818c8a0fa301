package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The few statements of the log's hot path, in the words of one engine, within a transaction that
 * the caller ends. Lock order: conversation, member, message. What is not there is missing from the
 * answer.
 */
interface LogStatements {

  /**
   * A message that is to be inserted.
   *
   * @param clientId set even where the view, for a message of the server's, shows none
   * @param mentions null where nobody is mentioned
   */
  record NewMessage(
      MessageView view, String clientId, Fingerprint fingerprint, @Nullable Mentions mentions) {

    @Nullable String mentionsJson() {
      return mentions == null ? null : mentions.json();
    }
  }

  /** Loads and locks conversations, at least one, in the order of their ids. */
  List<ConversationState.Row> lock(Collection<ConversationId> ascending) throws SQLException;

  Map<MemberKey, MemberState> members(Collection<MemberKey> keys) throws SQLException;

  /** What was stored under client ids. */
  Map<SendKey, StoredSend> sends(Collection<SendKey> keys) throws SQLException;

  /** The message with what it replies to; null where there is none. */
  @Nullable MessageView message(ConversationId conversation, long seq) throws SQLException;

  void insert(List<NewMessage> messages) throws SQLException;

  /** Writes what changes of a message. */
  void update(MessageView message) throws SQLException;

  /**
   * Writes conversations that are still as they were loaded, and locks them.
   *
   * @return how many that were
   */
  int update(Collection<ConversationState> conversations, long changedAtMillis) throws SQLException;

  /** Adds to the count of messages that each member of a group sent, the last of them now. */
  void addSent(Map<MemberKey, Integer> sent, long nowMillis) throws SQLException;

  void updateRead(Map<MemberKey, MemberState> members) throws SQLException;

  /** Messages by others that count, above one seq up to another. */
  long countByOthers(ConversationId conversation, AccountId account, long above, long upTo)
      throws SQLException;

  /** Tells the members who do not know of the conversation yet; gives who they were. */
  List<AccountId> announce(ConversationId conversation) throws SQLException;

  void insert(OutboxRow row, long nowMillis) throws SQLException;

  /** The rest of the log's statements, which are less often run. */
  DSLContext dsl();

  /** The newest outbox position of a writer; 0 where it has none. */
  long position(UUID writer) throws SQLException;
}

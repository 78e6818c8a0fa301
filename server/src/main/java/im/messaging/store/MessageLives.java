package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.store.LogStatements.NewMessage;
import im.platform.id.AccountId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a batch does with messages that live for a time: it notes when they are to go, and lets them
 * go.
 */
final class MessageLives {

  private final LogBatch batch;
  private final ExpiringRows expiring;
  private final MessageRows rows;
  private final JsonMapper json;
  private final Instant now;

  MessageLives(
      LogBatch batch, ExpiringRows expiring, MessageRows rows, JsonMapper json, Instant now) {
    this.batch = batch;
    this.expiring = expiring;
    this.rows = rows;
    this.json = json;
    this.now = now;
  }

  /** Notes those of the new messages that have a time. */
  void begin(Collection<NewMessage> messages) {
    List<MessageView> mortal =
        messages.stream()
            .map(NewMessage::view)
            .filter(message -> message.expiresAt() != null)
            .toList();
    if (!mortal.isEmpty()) {
      expiring.add(mortal);
    }
  }

  /** Takes the bodies of those whose time has come; gives how many they were. */
  int expire(LogEntry.Expire entry) throws SQLException {
    ConversationState conversation = batch.conversation(entry);
    int gone = 0;
    for (long seq : expiring.take(entry.conversation(), entry.seqs(), now)) {
      MessageView message = batch.maybeMessage(entry, seq);
      if (message != null && message.recalledAt() == null) {
        forget(message);
        batch.changed(entry, message.expired(conversation.nextVersion()));
        gone++;
      }
    }
    return gone;
  }

  private void forget(MessageView message) {
    rows.forget(message);
    if (!message.mentions().equals(MessageView.NO_MENTIONS)) {
      rows.forgetMentions(message, mentioned(message));
    }
  }

  private List<AccountId> mentioned(MessageView message) {
    List<AccountId> accounts = new ArrayList<>(List.of(Mentions.EVERYBODY));
    for (JsonNode id : json.readTree(message.mentions()).path("userIds")) {
      accounts.add(AccountId.parse(id.asString()));
    }
    return accounts;
  }
}

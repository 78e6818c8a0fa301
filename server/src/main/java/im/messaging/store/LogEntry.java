package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to be written to a conversation's log. */
public sealed interface LogEntry {

  ConversationId conversation();

  /** Who acts. */
  AccountId actor();

  /** The connection that gets an answer instead of the event; null for REST. */
  @Nullable ConnectionId connection();

  /** A new message. */
  record Append(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      Content content)
      implements LogEntry {}

  /**
   * What a new message is made of.
   *
   * @param clientId unique for the conversation and sender
   * @param fingerprint of what the client sent, to tell a repeat from another message
   * @param body JSON
   * @param mentions JSON; null where nobody is mentioned
   */
  record Content(
      String clientId,
      Fingerprint fingerprint,
      String type,
      String body,
      MessageView.@Nullable Reply replyTo,
      @Nullable String mentions,
      boolean forwarded) {}

  /** Another text for an own message. */
  record Edit(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      long seq,
      String body)
      implements LogEntry {}

  /**
   * Takes a message back.
   *
   * @param notBefore an own message sent before it can no longer be recalled
   */
  record Recall(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      long seq,
      Instant notBefore)
      implements LogEntry {}

  /** Moves the actor's read position forward; takes no version. */
  record MarkRead(
      ConversationId conversation, AccountId actor, @Nullable ConnectionId connection, long seq)
      implements LogEntry {}
}

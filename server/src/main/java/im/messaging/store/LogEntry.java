package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
   * @param mentions null where nobody is mentioned
   * @param threadSeq of the message that began the thread to which it belongs; null where to none
   */
  record Content(
      String clientId,
      Fingerprint fingerprint,
      String type,
      String body,
      MessageView.@Nullable Reply replyTo,
      @Nullable Mentions mentions,
      boolean forwarded,
      @Nullable Long threadSeq) {

    /** Of a message that belongs to no thread. */
    public Content(
        String clientId,
        Fingerprint fingerprint,
        String type,
        String body,
        MessageView.@Nullable Reply replyTo,
        @Nullable Mentions mentions,
        boolean forwarded) {
      this(clientId, fingerprint, type, body, replyTo, mentions, forwarded, null);
    }
  }

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

  /**
   * Adds the actor's reaction to a message, or takes it away.
   *
   * @param on false to take it away
   */
  record React(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      long seq,
      String emoji,
      boolean on)
      implements LogEntry {}

  /**
   * Pins a message, or unpins it.
   *
   * @param on false to unpin it
   */
  record Pin(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      long seq,
      boolean on)
      implements LogEntry {}

  /**
   * Replaces the actor's votes in a poll.
   *
   * @param options the places of those chosen; none takes the votes back
   */
  record Vote(
      ConversationId conversation,
      AccountId actor,
      @Nullable ConnectionId connection,
      long seq,
      Set<Integer> options)
      implements LogEntry {}

  /** Ends a poll. */
  record ClosePoll(
      ConversationId conversation, AccountId actor, @Nullable ConnectionId connection, long seq)
      implements LogEntry {}

  /**
   * Takes the bodies of messages whose time has come. The server's own: it needs no member.
   *
   * @param seqs those that are not there, or live on, are passed over
   */
  record Expire(ConversationId conversation, List<Long> seqs) implements LogEntry {

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    @Override
    public AccountId actor() {
      return NOBODY;
    }

    @Override
    public @Nullable ConnectionId connection() {
      return null;
    }
  }

  /** Something done to the group itself. */
  record Act(ConversationId conversation, AccountId actor, GroupAct act) implements LogEntry {
    @Override
    public @Nullable ConnectionId connection() {
      return null;
    }
  }

  /** Moves the actor's read position forward; takes no version. */
  record MarkRead(
      ConversationId conversation, AccountId actor, @Nullable ConnectionId connection, long seq)
      implements LogEntry {}
}

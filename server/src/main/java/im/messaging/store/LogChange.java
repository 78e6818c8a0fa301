package im.messaging.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.group.GroupRole;
import im.messaging.ConversationFacts;
import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a conversation, as its members are told.
 *
 * @param version that it took; 0 for one that takes none
 * @param seq of the message that it shows: who does not see that one is not told; 0 for none
 * @param event its wire name
 * @param data becomes its {@code d}
 * @param only the accounts that are told; null for all members
 * @param connection whose act it was and who has an answer; null for REST
 */
record LogChange(
    long version,
    long seq,
    String event,
    Object data,
    @Nullable Set<AccountId> only,
    @Nullable ConnectionId connection) {

  /** The event {@code member.changed}. */
  record MemberChanged(
      ConversationId conversationId,
      long version,
      AccountId userId,
      String change,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GroupRole role,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant mutedUntil) {}

  /** Who came in with it; null where nobody did. */
  @Nullable AccountId maybeJoined() {
    return data instanceof MemberChanged member && member.change().equals("joined")
        ? member.userId()
        : null;
  }

  /** Whether it tells this account alone that it is no member any more. */
  boolean isRemovalOf(AccountId account) {
    return version == 0 && data instanceof Removed && Set.of(account).equals(only);
  }

  /** The event {@code conversation.removed}. */
  record Removed(ConversationId conversationId, String reason) {}

  static LogChange appended(MessageView message, @Nullable ConnectionId connection) {
    return of("message.new", message, connection);
  }

  static LogChange updated(MessageView message, @Nullable ConnectionId connection) {
    return of("message.updated", message, connection);
  }

  private static LogChange of(
      String event, MessageView message, @Nullable ConnectionId connection) {
    return new LogChange(message.version(), message.seq(), event, message, null, connection);
  }

  static LogChange configured(ConversationFacts conversation) {
    return new LogChange(
        conversation.version(), 0, "conversation.updated", conversation, null, null);
  }

  static LogChange memberChanged(MemberChanged member) {
    return new LogChange(member.version(), 0, "member.changed", member, null, null);
  }

  /** To those who are no members any more. */
  static LogChange removed(
      ConversationId conversation, long version, String reason, Set<AccountId> accounts) {
    return new LogChange(
        version, 0, "conversation.removed", new Removed(conversation, reason), accounts, null);
  }
}

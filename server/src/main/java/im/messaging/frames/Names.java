package im.messaging.frames;

import im.platform.error.Refusal;
import im.platform.id.ConversationId;
import org.jspecify.annotations.Nullable;

/** How frames name conversations and messages. */
final class Names {

  private Names() {}

  /**
   * Missing: {@code invalid_request}; no id at all: {@code not_found}, as any that is not one's
   * own.
   */
  static ConversationId conversation(@Nullable String id) {
    if (id == null) {
      throw Refusal.invalid("conversationId", "is required");
    }
    ConversationId conversation = maybeConversation(id);
    if (conversation == null) {
      throw Refusal.notFound("conversation");
    }
    return conversation;
  }

  static @Nullable ConversationId maybeConversation(@Nullable String id) {
    try {
      return id == null ? null : ConversationId.parse(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A place in a conversation, as a query may name it. */
  static @Nullable Long place(String field, @Nullable Long number) {
    if (number != null && number < 0) {
      throw Refusal.invalid(field, "must not be negative");
    }
    return number;
  }

  static long seq(@Nullable Long seq) {
    if (seq == null) {
      throw Refusal.invalid("seq", "is required");
    }
    return seq;
  }
}

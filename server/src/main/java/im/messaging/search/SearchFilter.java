package im.messaging.search;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are asked for, besides their words; what is null does not matter.
 *
 * @param reader who asks: only what this account may see is found
 * @param from not sent before it
 * @param to sent before it
 */
public record SearchFilter(
    AccountId reader,
    @Nullable ConversationId conversation,
    @Nullable AccountId sender,
    @Nullable String type,
    @Nullable Instant from,
    @Nullable Instant to) {

  boolean isOpen() {
    return conversation == null && sender == null && type == null && from == null && to == null;
  }
}

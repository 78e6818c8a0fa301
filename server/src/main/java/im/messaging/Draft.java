package im.messaging;

import im.messaging.body.MessageBody;
import im.messaging.body.PollBodies;
import im.messaging.store.Fingerprint;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as its sender meant it: well-formed, but what it refers to is not looked at yet. Either
 * it has a body, or it forwards another message.
 */
record Draft(
    AccountId sender,
    String clientId,
    Fingerprint fingerprint,
    @Nullable MessageBody body,
    @Nullable Long replyTo,
    @Nullable Mentioned mentions,
    @Nullable Source forwardOf) {

  /** Throws {@code invalid_request} for what cannot be sent at this time. */
  void checkTimes(Instant now) {
    if (body instanceof MessageBody.Poll poll) {
      PollBodies.checkEnd(poll.closesAt(), now);
    }
  }

  /** Who is mentioned; sorted, so that the order of a request does not matter. */
  record Mentioned(List<AccountId> userIds, boolean all) {}

  /** The message that is forwarded. */
  record Source(ConversationId conversation, long seq) {}
}

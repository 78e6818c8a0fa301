package im.messaging.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import im.messaging.SendMessage;
import im.messaging.body.BodyFields;
import im.platform.error.ErrorCode;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent later, as it is stored and as it goes over the wire.
 *
 * @param message what {@link im.messaging.Messages#send} is given; its client id is not null
 * @param failure what it was refused with; null unless it failed
 */
public record ScheduledMessage(
    UUID id,
    @JsonIgnore AccountId account,
    ConversationId conversationId,
    Instant sendAt,
    SendMessage message,
    ScheduleStatus status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ErrorCode failure) {

  /** Whether a repeated wish means this one. */
  boolean isSameWish(ScheduledMessage wish) {
    return message.equals(wish.message) && sendAt.equals(wish.sendAt);
  }

  /** The same message, waiting for another time. */
  ScheduledMessage at(Instant time) {
    return new ScheduledMessage(
        id, account, conversationId, time, message, ScheduleStatus.WAITING, null);
  }

  /** The same message with another body. */
  ScheduledMessage with(BodyFields body) {
    return new ScheduledMessage(
        id, account, conversationId, sendAt, message.with(body), status, failure);
  }

  /** The same message, given to the log. */
  ScheduledMessage sending() {
    return new ScheduledMessage(
        id, account, conversationId, sendAt, message, ScheduleStatus.SENDING, null);
  }

  /** The same message, refused. */
  ScheduledMessage failed(ErrorCode code) {
    return new ScheduledMessage(
        id, account, conversationId, sendAt, message, ScheduleStatus.FAILED, code);
  }
}

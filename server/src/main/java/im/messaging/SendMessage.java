package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.messaging.body.BodyFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to say something: a body of its own, or another message to be copied.
 *
 * @param clientId names the message among the sender's: sent again, it is stored once
 * @param replyTo the seq that is answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SendMessage(
    @Nullable String clientId,
    @Nullable String type,
    @Nullable BodyFields body,
    @Nullable Long replyTo,
    @Nullable Mentions mentions,
    @Nullable MessageName forwardOf) {

  /**
   * Who is mentioned.
   *
   * @param all everybody in the conversation
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mentions(@Nullable List<String> userIds, @Nullable Boolean all) {}

  /** Names a message. */
  public record MessageName(@Nullable String conversationId, @Nullable Long seq) {}

  /** The same message with another body. */
  public SendMessage with(BodyFields newBody) {
    return new SendMessage(clientId, type, newBody, replyTo, mentions, forwardOf);
  }
}

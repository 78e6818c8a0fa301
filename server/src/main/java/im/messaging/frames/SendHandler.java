package im.messaging.frames;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.SendMessage;
import im.messaging.SendOutcome;
import im.messaging.Sender;
import im.messaging.body.BodyFields;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code message.send}: answered once the message is durable. */
@Component
class SendHandler implements FrameHandler<SendHandler.Send> {

  /** The REST body plus the conversation. */
  record Send(
      @Nullable String conversationId,
      @Nullable String clientId,
      @Nullable String type,
      @Nullable BodyFields body,
      @Nullable Long replyTo,
      SendMessage.@Nullable Mentions mentions,
      SendMessage.@Nullable MessageName forwardOf) {

    private SendMessage message() {
      return new SendMessage(clientId, type, body, replyTo, mentions, forwardOf);
    }
  }

  /** The answer. */
  record Sent(
      ConversationId conversationId,
      long seq,
      long version,
      Instant sentAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt) {}

  private final Messages messages;

  SendHandler(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String op() {
    return "message.send";
  }

  @Override
  public Class<Send> payload() {
    return Send.class;
  }

  @Override
  public Lane lane() {
    return Lane.ORDERED;
  }

  @Override
  public Object handle(FrameContext context, Send send) {
    ConversationId conversation = Names.conversation(send.conversationId());
    return answer(conversation, messages.send(by(context), conversation, send.message()));
  }

  @Override
  public @Nullable CompletionStage<?> handleAtOnce(FrameContext context, Send send) {
    ConversationId conversation = Names.maybeConversation(send.conversationId());
    if (conversation == null) {
      return null;
    }
    CompletionStage<SendOutcome> stage =
        messages.maybeSendAtOnce(by(context), conversation, send.message());
    return stage == null ? null : answer(conversation, stage);
  }

  private static Sender by(FrameContext context) {
    return new Sender(context.caller().accountId(), context.connection());
  }

  private static CompletionStage<Sent> answer(
      ConversationId conversation, CompletionStage<SendOutcome> stage) {
    return stage.thenApply(
        outcome ->
            new Sent(
                conversation,
                outcome.seq(),
                outcome.version(),
                outcome.sentAt(),
                outcome.expiresAt()));
  }
}

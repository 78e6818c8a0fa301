package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code message.recall}: takes a message back. */
@Component
class RecallHandler implements FrameHandler<RecallHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Long seq) {}

  private final Messages messages;

  RecallHandler(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String op() {
    return "message.recall";
  }

  @Override
  public Class<Payload> payload() {
    return Payload.class;
  }

  @Override
  public Lane lane() {
    return Lane.ORDERED;
  }

  @Override
  public Object handle(FrameContext context, Payload payload) {
    return messages.recall(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()));
  }
}

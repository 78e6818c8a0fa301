package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code conversation.read}: moves the own read position forward. */
@Component
class ReadHandler implements FrameHandler<ReadHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Long seq) {}

  private final Messages messages;

  ReadHandler(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String op() {
    return "conversation.read";
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
    return messages.markRead(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()));
  }
}

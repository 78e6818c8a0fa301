package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.Sender;
import im.messaging.body.BodyFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code message.edit}: gives an own text message another text. */
@Component
class EditHandler implements FrameHandler<EditHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Long seq, @Nullable BodyFields body) {}

  private final Messages messages;

  EditHandler(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String op() {
    return "message.edit";
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
    BodyFields body = payload.body();
    return messages.edit(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()),
        body == null ? null : body.text());
  }
}

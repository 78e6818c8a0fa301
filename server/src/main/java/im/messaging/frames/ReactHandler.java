package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.Sender;
import org.springframework.stereotype.Component;

/** {@code message.react}: adds a reaction. */
@Component
class ReactHandler implements FrameHandler<Reaction> {

  private final Messages messages;

  ReactHandler(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String op() {
    return "message.react";
  }

  @Override
  public Class<Reaction> payload() {
    return Reaction.class;
  }

  @Override
  public Lane lane() {
    return Lane.ORDERED;
  }

  @Override
  public Object handle(FrameContext context, Reaction reaction) {
    return messages.react(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(reaction.conversationId()),
        Names.seq(reaction.seq()),
        reaction.emoji(),
        true);
  }
}

package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Sender;
import im.messaging.poll.Polls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code message.close}: ends a poll. */
@Component
class ClosePollHandler implements FrameHandler<ClosePollHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Long seq) {}

  private final Polls polls;

  ClosePollHandler(Polls polls) {
    this.polls = polls;
  }

  @Override
  public String op() {
    return "message.close";
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
    return polls.close(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()));
  }
}

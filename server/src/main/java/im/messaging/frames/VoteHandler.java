package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Sender;
import im.messaging.poll.Polls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code message.vote}: replaces the own votes in a poll. */
@Component
class VoteHandler implements FrameHandler<VoteHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(
      @Nullable String conversationId,
      @Nullable Long seq,
      @Nullable List<@Nullable Integer> options) {}

  private final Polls polls;

  VoteHandler(Polls polls) {
    this.polls = polls;
  }

  @Override
  public String op() {
    return "message.vote";
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
    return polls.vote(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()),
        payload.options());
  }
}

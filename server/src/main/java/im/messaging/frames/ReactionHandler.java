package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.Messages;
import im.messaging.Sender;
import org.jspecify.annotations.Nullable;

/** {@code message.react} adds a reaction, {@code message.unreact} takes the own one away. */
final class ReactionHandler implements FrameHandler<ReactionHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Long seq, @Nullable String emoji) {}

  private final Messages messages;
  private final String op;
  private final boolean on;

  /**
   * A handler of one of the two.
   *
   * @param on false to take the reaction away
   */
  ReactionHandler(Messages messages, String op, boolean on) {
    this.messages = messages;
    this.op = op;
    this.on = on;
  }

  @Override
  public String op() {
    return op;
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
    return messages.react(
        new Sender(context.caller().accountId(), context.connection()),
        Names.conversation(payload.conversationId()),
        Names.seq(payload.seq()),
        payload.emoji(),
        on);
  }
}

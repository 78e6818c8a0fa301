package im.presence.frames;

import im.gateway.delivery.Audience;
import im.gateway.delivery.Delivery;
import im.gateway.frame.Empty;
import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code typing}: passed on to the other members who are connected, and kept nowhere. */
@Component
class TypingHandler implements FrameHandler<TypingHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String conversationId, @Nullable Boolean on) {}

  /** The event. */
  record Typing(ConversationId conversationId, AccountId userId, boolean on) {}

  private final Audience audience;
  private final Delivery delivery;

  TypingHandler(Audience audience, Delivery delivery) {
    this.audience = audience;
    this.delivery = delivery;
  }

  @Override
  public String op() {
    return "typing";
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
    Boolean on = payload.on();
    if (on == null) {
      throw Refusal.invalid("on", "is required");
    }
    ConversationId conversation = conversation(payload.conversationId());
    AccountId account = context.caller().accountId();
    if (audience.isHeard(conversation, account)) {
      delivery.toOthers(conversation, account, "typing", new Typing(conversation, account, on));
    }
    return new Empty();
  }

  private static ConversationId conversation(@Nullable String id) {
    if (id == null) {
      throw Refusal.invalid("conversationId", "is required");
    }
    try {
      return ConversationId.parse(id);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("conversation");
    }
  }
}

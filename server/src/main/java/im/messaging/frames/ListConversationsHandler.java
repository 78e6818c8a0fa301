package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.ConversationList;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code conversations.list}: own conversations, newest activity first. */
@Component
class ListConversationsHandler implements FrameHandler<ListConversationsHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String cursor, @Nullable Integer limit) {}

  private final ConversationList list;

  ListConversationsHandler(ConversationList list) {
    this.list = list;
  }

  @Override
  public String op() {
    return "conversations.list";
  }

  @Override
  public Class<Payload> payload() {
    return Payload.class;
  }

  @Override
  public Lane lane() {
    return Lane.READ;
  }

  @Override
  public Object handle(FrameContext context, Payload payload) {
    return list.page(context.caller().accountId(), payload.cursor(), PageLimit.of(payload.limit()));
  }
}

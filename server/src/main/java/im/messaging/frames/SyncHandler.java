package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.ConversationList;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code sync}: where all own conversations stand. */
@Component
class SyncHandler implements FrameHandler<SyncHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String cursor, @Nullable Integer limit) {}

  private static final int MAX_HEADS = 1_000;

  private final ConversationList list;

  SyncHandler(ConversationList list) {
    this.list = list;
  }

  @Override
  public String op() {
    return "sync";
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
    return list.sync(
        context.caller().accountId(),
        payload.cursor(),
        PageLimit.of(payload.limit(), MAX_HEADS, MAX_HEADS));
  }
}

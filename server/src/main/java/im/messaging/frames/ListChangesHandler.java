package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.History;
import im.messaging.HistoryQuery;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code changes.list}: what changed in a conversation since a version. */
@Component
class ListChangesHandler implements FrameHandler<ListChangesHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(
      @Nullable String conversationId, @Nullable Long sinceVersion, @Nullable Integer limit) {}

  private final History history;

  ListChangesHandler(History history) {
    this.history = history;
  }

  @Override
  public String op() {
    return "changes.list";
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
    Long since = Names.place("sinceVersion", payload.sinceVersion());
    return history.changes(
        context.caller().accountId(),
        Names.conversation(payload.conversationId()),
        since == null ? 0 : since,
        PageLimit.of(payload.limit(), HistoryQuery.DEFAULT_LIMIT, HistoryQuery.MAX_LIMIT).value());
  }
}

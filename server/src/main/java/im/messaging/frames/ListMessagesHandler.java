package im.messaging.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.messaging.History;
import im.messaging.HistoryQuery;
import im.messaging.MessageView;
import im.platform.page.PageLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code messages.list}: a page of the history. */
@Component
class ListMessagesHandler implements FrameHandler<ListMessagesHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(
      @Nullable String conversationId,
      @Nullable Long beforeSeq,
      @Nullable Long afterSeq,
      @Nullable Long aroundSeq,
      @Nullable Integer limit) {}

  /** The answer. */
  record Listed(List<MessageView> items) {}

  private final History history;

  ListMessagesHandler(History history) {
    this.history = history;
  }

  @Override
  public String op() {
    return "messages.list";
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
    HistoryQuery query =
        new HistoryQuery(
            Names.place("beforeSeq", payload.beforeSeq()),
            Names.place("afterSeq", payload.afterSeq()),
            Names.place("aroundSeq", payload.aroundSeq()),
            PageLimit.of(payload.limit(), HistoryQuery.DEFAULT_LIMIT, HistoryQuery.MAX_LIMIT)
                .value());
    return new Listed(
        history.list(
            context.caller().accountId(), Names.conversation(payload.conversationId()), query));
  }
}

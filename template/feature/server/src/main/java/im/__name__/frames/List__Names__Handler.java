package im.__name__.frames;

import im.__name__.__Names__;
import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.platform.page.Cursor;
import im.platform.page.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code __name__.list}: one's own __names__, newest first. */
@Component
class List__Names__Handler implements FrameHandler<List__Names__Handler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable Integer limit, @Nullable String cursor) {}

  private final __Names__ __names__;

  List__Names__Handler(__Names__ __names__) {
    this.__names__ = __names__;
  }

  @Override
  public String op() {
    return "__name__.list";
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
    return __names__.list(
        context.caller(), PageLimit.of(payload.limit()), Cursor.read(payload.cursor(), 1));
  }
}

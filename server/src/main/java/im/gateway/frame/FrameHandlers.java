package im.gateway.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Every operation that a feature registered, by name. Immutable. */
@Component
public class FrameHandlers {

  private record Registered(FrameHandler<?> handler, ObjectReader reader) {}

  private final Map<String, Registered> byOp = new HashMap<>();

  FrameHandlers(List<FrameHandler<?>> handlers, JsonMapper json) {
    for (FrameHandler<?> handler : handlers) {
      ObjectReader reader = FrameReader.within(json.readerFor(handler.payload()));
      if (byOp.put(handler.op(), new Registered(handler, reader)) != null) {
        throw new IllegalStateException("two handlers for the operation " + handler.op());
      }
    }
  }

  /** The names of all operations; the access test has a row for each. */
  public Set<String> ops() {
    return Set.copyOf(byOp.keySet());
  }

  @Nullable ObjectReader readerOf(String op) {
    Registered registered = byOp.get(op);
    return registered == null ? null : registered.reader();
  }

  Frame request(@Nullable RequestId id, String op, Object payload) {
    Registered registered = byOp.get(op);
    if (registered == null) {
      return new Frame.Invalid(id, "unknown operation");
    }
    return request(id, registered.handler(), payload);
  }

  private static <P> Frame request(
      @Nullable RequestId id, FrameHandler<P> handler, Object payload) {
    return new Frame.Request<>(id, handler, handler.payload().cast(payload));
  }
}

package im.presence.frames;

import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.presence.Presence;
import im.presence.Presences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code presence.subscribe}: whose presence this connection wants to be told. */
@Component
class SubscribeHandler implements FrameHandler<SubscribeHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable List<String> userIds) {}

  /** The answer. */
  record Watched(List<Presence> items) {}

  private final Presences presences;

  SubscribeHandler(Presences presences) {
    this.presences = presences;
  }

  @Override
  public String op() {
    return "presence.subscribe";
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
    return new Watched(
        presences.subscribe(
            context.caller().accountId(), context.connection(), accounts(payload.userIds())));
  }

  private static List<AccountId> accounts(@Nullable List<String> ids) {
    if (ids == null) {
      throw Refusal.invalid("userIds", "is required");
    }
    try {
      return ids.stream().map(AccountId::parse).toList();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Refusal.invalid("userIds", "must be ids");
    }
  }
}

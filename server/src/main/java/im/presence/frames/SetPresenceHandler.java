package im.presence.frames;

import im.gateway.frame.Empty;
import im.gateway.frame.FrameContext;
import im.gateway.frame.FrameHandler;
import im.platform.error.Refusal;
import im.presence.PresenceStatus;
import im.presence.Presences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code presence.set}: whether somebody is at this device. */
@Component
class SetPresenceHandler implements FrameHandler<SetPresenceHandler.Payload> {

  /** The frame's {@code d}. */
  record Payload(@Nullable String status) {}

  private final Presences presences;

  SetPresenceHandler(Presences presences) {
    this.presences = presences;
  }

  @Override
  public String op() {
    return "presence.set";
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
    PresenceStatus status =
        switch (payload.status()) {
          case "online" -> PresenceStatus.ONLINE;
          case "away" -> PresenceStatus.AWAY;
          case null, default -> throw Refusal.invalid("status", "must be online or away");
        };
    presences.set(context.caller().accountId(), context.connection(), status);
    return new Empty();
  }
}

package im.messaging.store;

import im.messaging.ConversationView;
import im.platform.id.ConversationId;
import java.time.Instant;

/** A place in the order of activity: when a conversation last changed, and its id where two tie. */
public record Activity(Instant changedAt, ConversationId id) {

  public static Activity of(ConversationView view) {
    return new Activity(view.facts().changedAt(), view.facts().id());
  }
}

package im.messaging.store;

import im.messaging.MessageView;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest message of each of several conversations that one member sees. */
@Component
class LastMessages {

  /** A conversation as the member has it; the floor is below the newest message. */
  record Place(ConversationId conversation, long lastSeq, long floorSeq) {}

  private final MessageTable messages;

  LastMessages(MessageTable messages) {
    this.messages = messages;
  }

  /**
   * One query for all, and one more for each conversation whose newest message the member has
   * deleted for himself.
   */
  Map<ConversationId, MessageView> of(AccountId member, List<Place> places) {
    Map<ConversationId, MessageView> last = new HashMap<>();
    messages
        .findAll(
            new Sight(member, 0),
            places.stream()
                .map(place -> MessageTable.named(place.conversation(), place.lastSeq()))
                .toList())
        .forEach(message -> last.put(message.conversationId(), message));
    for (Place place : places) {
      if (!last.containsKey(place.conversation())) {
        messages
            .before(place.conversation(), new Sight(member, place.floorSeq()), place.lastSeq(), 1)
            .forEach(message -> last.put(place.conversation(), message));
      }
    }
    return last;
  }
}

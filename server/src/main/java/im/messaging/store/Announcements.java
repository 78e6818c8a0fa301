package im.messaging.store;

import im.bus.Event;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The event that tells an account of a conversation it did not know. */
@Component
class Announcements {

  private final ConversationTable conversations;
  private final JsonMapper json;

  Announcements(ConversationTable conversations, JsonMapper json) {
    this.conversations = conversations;
    this.json = json;
  }

  /** The conversation as this account sees it; nothing where it is no member any more. */
  Optional<Event> event(AccountId account, ConversationId conversation) {
    return conversations
        .find(account, conversation)
        .map(view -> Event.of("conversation.new", json.writeValueAsBytes(view)));
  }
}

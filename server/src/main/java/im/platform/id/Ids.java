package im.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes new ids: UUIDv7, so that they sort by the time of their making. Thread-safe. */
@Component
public class Ids {

  public UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  public AccountId nextAccount() {
    return new AccountId(next());
  }

  public SessionId nextSession() {
    return new SessionId(next());
  }

  public ConversationId nextConversation() {
    return new ConversationId(next());
  }
}

package im.messaging.schedule;

import im.gateway.delivery.Delivery;
import im.storage.Database;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the sender's devices of his scheduled messages, once what changed is durable. */
@Component
class ScheduleNews {

  /** The event {@code scheduled.changed}. */
  record Changed(ScheduledMessage item) {}

  /** The event {@code scheduled.removed}. */
  record Removed(UUID id) {}

  private final Delivery delivery;

  ScheduleNews(Delivery delivery) {
    this.delivery = delivery;
  }

  /** It is new, different, or was refused. */
  void changed(ScheduledMessage message) {
    tell(message, "scheduled.changed", new Changed(message));
  }

  /** It was sent or taken back. */
  void removed(ScheduledMessage message) {
    tell(message, "scheduled.removed", new Removed(message.id()));
  }

  private void tell(ScheduledMessage message, String name, Object event) {
    Database.afterCommit(() -> delivery.toAccounts(List.of(message.account()), name, event, null));
  }
}

package im.messaging.store;

import im.gateway.delivery.Delivery;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells of read positions: the account's own devices always, the other members where they are at
 * most a hundred. Those moved in one commit are told as one.
 */
@Component
class ReadReceipts {

  private static final int MAX_MEMBERS = 100;

  /** The event {@code conversation.read}. */
  record Read(ConversationId conversationId, AccountId userId, long seq) {}

  private final Delivery delivery;
  private final MemberTable members;

  ReadReceipts(Delivery delivery, MemberTable members) {
    this.delivery = delivery;
    this.members = members;
  }

  void publish(LogEntry.MarkRead mark) {
    Collection<AccountId> all = members.members(mark.conversation(), 0).accounts();
    Collection<AccountId> told = all.size() > MAX_MEMBERS ? List.of(mark.actor()) : all;
    delivery.toAccounts(
        told,
        "conversation.read",
        new Read(mark.conversation(), mark.actor(), mark.seq()),
        mark.connection());
  }
}

package im.messaging;

import im.account.Accounts;
import im.contact.Contacts;
import im.gateway.delivery.Delivery;
import im.messaging.store.ConversationTable;
import im.messaging.store.ConversationTable.Opened;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.platform.id.Ids;
import im.storage.Database;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;

/** The rules for conversations: who opens one with whom, and what a member sees of his. Blocks. */
@Service
public class Conversations {

  /**
   * What opening gave.
   *
   * @param created false where the conversation was there before
   */
  public record Result(ConversationView conversation, boolean created) {}

  private final ConversationTable table;
  private final Accounts accounts;
  private final Contacts contacts;
  private final MessagingProperties properties;
  private final Delivery delivery;
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  Conversations(
      ConversationTable table,
      Accounts accounts,
      Contacts contacts,
      MessagingProperties properties,
      Delivery delivery,
      Database database,
      Ids ids,
      InstantSource clock) {
    this.table = table;
    this.accounts = accounts;
    this.contacts = contacts;
    this.properties = properties;
    this.delivery = delivery;
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** The direct conversation with somebody, opened where there is none; also with oneself. */
  public Result openDirect(AccountId account, AccountId peer) {
    Opened opened = database.write(sql -> openOnce(account, peer));
    ConversationView view = get(account, opened.id());
    if (opened.created()) {
      delivery.toAccounts(List.of(account), "conversation.new", view, null);
    }
    return new Result(view, opened.created());
  }

  /** Under the lock of both: a block that was answered is seen. */
  private Opened openOnce(AccountId account, AccountId peer) {
    accounts.lock(account, peer);
    if (!account.equals(peer) && table.findDirect(account, peer).isEmpty()) {
      requireReachable(account, peer);
    }
    return table.openDirect(ids.nextConversation(), account, peer, clock.instant());
  }

  private void requireReachable(AccountId account, AccountId peer) {
    if (!accounts.isActive(peer)) {
      throw Refusal.notFound("user");
    }
    if (!contacts.mayWrite(account, peer, properties.contactsOnly())) {
      throw Refusal.forbidden("You are not contacts.");
    }
  }

  public ConversationView get(AccountId account, ConversationId conversation) {
    return table.find(account, conversation).orElseThrow(() -> Refusal.notFound("conversation"));
  }
}

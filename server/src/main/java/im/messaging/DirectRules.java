package im.messaging;

import im.contact.Contacts;
import im.contact.RelationChanged;
import im.messaging.store.ConversationTable;
import im.messaging.store.MemberTable;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import im.storage.Database;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps direct conversations open or closed for writing as contacts and blocks change. Listens
 * synchronously, in the transaction of the change: once a block is answered, no message passes it.
 */
@Component
class DirectRules {

  private final ConversationTable conversations;
  private final MemberTable members;
  private final Standings standings;
  private final Contacts contacts;
  private final MessagingProperties properties;

  DirectRules(
      ConversationTable conversations,
      MemberTable members,
      Standings standings,
      Contacts contacts,
      MessagingProperties properties) {
    this.conversations = conversations;
    this.members = members;
    this.standings = standings;
    this.contacts = contacts;
    this.properties = properties;
  }

  @EventListener
  void on(RelationChanged change) {
    conversations
        .findDirect(change.a(), change.b())
        .ifPresent(conversation -> apply(conversation, change.a(), change.b()));
  }

  private void apply(ConversationId conversation, AccountId a, AccountId b) {
    boolean open = contacts.mayWrite(a, b, properties.contactsOnly());
    members.setMayWrite(conversation, open);
    Database.afterCommit(
        () -> {
          standings.forget(conversation, a);
          standings.forget(conversation, b);
        });
  }
}

package im.contact;

import im.account.Accounts;
import im.contact.store.Contact;
import im.contact.store.ContactRequest;
import im.contact.store.ContactTable;
import im.contact.store.VersionTable;
import im.gateway.delivery.Delivery;
import im.platform.id.AccountId;
import im.storage.Database;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of changes, from within the transaction that makes them: counts the lists' versions in it,
 * tells other modules in it, and the accounts' devices once it is durable.
 */
@Component
public class ContactNews {

  private final Delivery delivery;
  private final ApplicationEventPublisher events;
  private final VersionTable versions;
  private final ContactTable contacts;
  private final Accounts accounts;

  ContactNews(
      Delivery delivery,
      ApplicationEventPublisher events,
      VersionTable versions,
      ContactTable contacts,
      Accounts accounts) {
    this.delivery = delivery;
    this.events = events;
    this.versions = versions;
    this.contacts = contacts;
    this.accounts = accounts;
  }

  /** A new request, to both of its ends. */
  public void requested(ContactRequest request) {
    tellBoth("contact.requested", request);
  }

  /** A request accepted, rejected or canceled, to both of its ends. */
  public void answered(ContactRequest request) {
    tellBoth("contact.answered", request);
  }

  private void tellBoth(String name, ContactRequest request) {
    versions.increment(request.fromUserId());
    versions.increment(request.toUserId());
    List<AccountId> both = List.of(request.toUserId(), request.fromUserId());
    Database.afterCommit(() -> delivery.toAccounts(both, name, request, null));
  }

  /** The two are contacts from now on. */
  public void connected(AccountId a, AccountId b) {
    events.publishEvent(new RelationChanged(a, b));
    contacts.maybeFind(a, b).ifPresent(this::changed);
    contacts.maybeFind(b, a).ifPresent(this::changed);
  }

  /** The owner's entry is new or different. */
  void changed(Contact contact) {
    versions.increment(contact.owner());
    ContactView view = ContactView.of(contact, accounts.profile(contact.userId()));
    tell(contact.owner(), "contact.changed", view);
  }

  /** The two are contacts no more. */
  void disconnected(AccountId a, AccountId b) {
    events.publishEvent(new RelationChanged(a, b));
    removed(a, b);
    removed(b, a);
  }

  private void removed(AccountId owner, AccountId other) {
    versions.increment(owner);
    tell(owner, "contact.removed", Map.of("userId", other));
  }

  /** The one blocks the other, or does so no more; the other is not told. */
  void blockChanged(AccountId by, AccountId who) {
    versions.increment(by);
    events.publishEvent(new RelationChanged(by, who));
  }

  private void tell(AccountId account, String name, Object data) {
    Database.afterCommit(() -> delivery.toAccounts(List.of(account), name, data, null));
  }
}

package im.contact.request;

import im.contact.ContactNews;
import im.contact.store.ContactRequest;
import im.contact.store.ContactTable;
import im.contact.store.RequestStatus;
import im.contact.store.RequestTable;
import im.platform.id.AccountId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Decides open requests; within the transaction of whoever calls. */
@Component
public class OpenRequests {

  private final RequestTable table;
  private final ContactTable contacts;
  private final ContactNews news;
  private final InstantSource clock;

  OpenRequests(RequestTable table, ContactTable contacts, ContactNews news, InstantSource clock) {
    this.table = table;
    this.contacts = contacts;
    this.news = news;
    this.clock = clock;
  }

  /** Decides a pending request; accepting it makes the two contacts. */
  ContactRequest decide(ContactRequest request, RequestStatus decision) {
    table.decide(request.id(), decision, clock.instant());
    ContactRequest decided = request.with(decision);
    news.answered(decided);
    if (decision == RequestStatus.ACCEPTED) {
      contacts.insertPair(request.fromUserId(), request.toUserId(), clock.instant());
      news.connected(request.fromUserId(), request.toUserId());
    }
    return decided;
  }

  /** Of the one who wants nothing of the other: his own requests to him, and the other's to him. */
  public void settle(AccountId self, AccountId other) {
    table.maybeOpen(self, other).ifPresent(own -> decide(own, RequestStatus.CANCELED));
    table.maybeOpen(other, self).ifPresent(his -> decide(his, RequestStatus.REJECTED));
  }

  /** Nobody is there any more to make or to answer them. */
  public void cancelAll(AccountId account) {
    table.open(account).forEach(request -> decide(request, RequestStatus.CANCELED));
  }
}

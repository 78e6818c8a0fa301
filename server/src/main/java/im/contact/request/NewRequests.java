package im.contact.request;

import im.contact.ContactNews;
import im.contact.store.ContactRequest;
import im.contact.store.RequestStatus;
import im.contact.store.RequestTable;
import im.platform.id.AccountId;
import im.platform.id.Ids;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places new requests; within the transaction of whoever calls. */
@Component
class NewRequests {

  private final RequestTable table;
  private final OpenRequests openRequests;
  private final Reachability reachability;
  private final ContactNews news;
  private final Ids ids;
  private final InstantSource clock;

  NewRequests(
      RequestTable table,
      OpenRequests openRequests,
      Reachability reachability,
      ContactNews news,
      Ids ids,
      InstantSource clock) {
    this.table = table;
    this.openRequests = openRequests;
    this.reachability = reachability;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
  }

  RequestOutcome place(AccountId from, AccountId to, @Nullable String message) {
    reachability.check(from, to);
    Optional<ContactRequest> own = table.maybeOpen(from, to);
    if (own.isPresent()) {
      return new RequestOutcome(own.get(), true);
    }
    Optional<ContactRequest> theirs = table.maybeOpen(to, from);
    if (theirs.isPresent()) {
      return new RequestOutcome(openRequests.decide(theirs.get(), RequestStatus.ACCEPTED), false);
    }
    ContactRequest request =
        new ContactRequest(ids.next(), from, to, message, RequestStatus.PENDING, clock.instant());
    table.insert(request);
    news.requested(request);
    return new RequestOutcome(request, false);
  }
}

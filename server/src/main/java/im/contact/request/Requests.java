package im.contact.request;

import im.account.Accounts;
import im.account.Caller;
import im.contact.store.ContactRequest;
import im.contact.store.RequestStatus;
import im.contact.store.RequestTable;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.limit.LimitName;
import im.platform.limit.Limits;
import im.platform.page.Cursor;
import im.platform.page.Page;
import im.platform.page.PageLimit;
import im.storage.Database;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Contact requests as those see them who make and answer them. Thread-safe. */
@Service
public class Requests {

  private final RequestTable table;
  private final NewRequests newRequests;
  private final OpenRequests openRequests;
  private final Accounts accounts;
  private final Limits limits;
  private final Database database;

  Requests(
      RequestTable table,
      NewRequests newRequests,
      OpenRequests openRequests,
      Accounts accounts,
      Limits limits,
      Database database) {
    this.table = table;
    this.newRequests = newRequests;
    this.openRequests = openRequests;
    this.accounts = accounts;
    this.limits = limits;
    this.database = database;
  }

  /**
   * Asks somebody to be a contact. An open request of the caller is answered again; one the other
   * way round is accepted instead.
   *
   * @throws Refusal {@code invalid_request} for oneself or nobody, {@code forbidden} where the
   *     other blocks the caller, {@code conflict} where they are contacts or the caller blocks the
   *     other, {@code rate_limited}
   */
  public RequestOutcome request(Caller caller, RequestContact wish) {
    AccountId to = wish.check(caller.accountId());
    limits.acquire(LimitName.CONTACT_REQUEST, caller.accountId().toString());
    return database.write(
        sql -> {
          accounts.lock(caller.accountId(), to);
          return newRequests.place(caller.accountId(), to, wish.message());
        });
  }

  /** The caller's requests, newest first. */
  public Page<ContactRequest> list(
      Caller caller,
      RequestTable.Direction direction,
      @Nullable RequestStatus status,
      PageLimit limit,
      @Nullable Cursor cursor) {
    UUID before = cursor == null ? null : cursor.uuid(0);
    List<ContactRequest> rows =
        table.list(caller.accountId(), direction, status, before, limit.plusOne());
    return Page.of(rows, limit, request -> Cursor.of(request.id()));
  }

  /**
   * Accepts, rejects or cancels a request; the same decision again changes nothing.
   *
   * @throws Refusal {@code not_found} where it is between others, {@code forbidden} where this is
   *     the other's to decide, {@code conflict} where it was decided otherwise
   */
  public ContactRequest decide(Caller caller, UUID id, RequestStatus decision) {
    return database.write(
        sql -> {
          ContactRequest request = find(caller.accountId(), id);
          accounts.lock(request.fromUserId(), request.toUserId());
          return decideOnce(caller.accountId(), find(caller.accountId(), id), decision);
        });
  }

  private ContactRequest find(AccountId self, UUID id) {
    return table
        .maybeFind(id)
        .filter(found -> found.isOf(self))
        .orElseThrow(() -> Refusal.notFound("contact request"));
  }

  private ContactRequest decideOnce(
      AccountId self, ContactRequest request, RequestStatus decision) {
    boolean isOwn = request.fromUserId().equals(self);
    if (isOwn != (decision == RequestStatus.CANCELED)) {
      throw Refusal.forbidden(
          isOwn ? "Only the receiver can do that." : "Only the sender can cancel a request.");
    }
    if (request.status() == decision) {
      return request;
    }
    if (request.status() != RequestStatus.PENDING) {
      throw Refusal.conflict("The request is " + request.status().wireName() + " already.");
    }
    return openRequests.decide(request, decision);
  }
}

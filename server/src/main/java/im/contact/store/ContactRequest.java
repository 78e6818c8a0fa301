package im.contact.store;

import im.platform.id.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact request, as it is stored and as it goes over the wire. */
public record ContactRequest(
    UUID id,
    AccountId fromUserId,
    AccountId toUserId,
    @Nullable String message,
    RequestStatus status,
    Instant createdAt) {

  /** The same request, decided. */
  public ContactRequest with(RequestStatus decision) {
    return new ContactRequest(id, fromUserId, toUserId, message, decision, createdAt);
  }

  /** Whether the account may know of it. */
  public boolean isOf(AccountId account) {
    return fromUserId.equals(account) || toUserId.equals(account);
  }
}

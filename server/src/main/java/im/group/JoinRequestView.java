package im.group;

import im.account.Profile;
import im.platform.id.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to join, as it goes over the wire. */
public record JoinRequestView(
    UUID id,
    AccountId userId,
    Profile user,
    @Nullable String answer,
    JoinStatus status,
    Instant createdAt) {

  static JoinRequestView of(JoinRequest request, Profile user) {
    return new JoinRequestView(
        request.id(),
        request.account(),
        user,
        request.answer(),
        request.status(),
        request.createdAt());
  }
}

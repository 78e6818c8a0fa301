package im.contact.request;

import im.platform.id.AccountId;
import im.platform.text.FieldChecks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wish to become somebody's contact. */
public record RequestContact(@Nullable AccountId userId, @Nullable String message) {

  private static final int MESSAGE_MAX = 500;

  /** Whom it goes to; throws the refusal that names every field that may not be so. */
  AccountId check(AccountId self) {
    new FieldChecks()
        .require(userId != null, "userId", "is required")
        .require(!self.equals(userId), "userId", "must be somebody else")
        .optionalText("message", message, 0, MESSAGE_MAX)
        .refuseIfAny();
    return Objects.requireNonNull(userId);
  }
}

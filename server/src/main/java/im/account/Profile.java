package im.account;

import im.platform.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of an account: exactly this, as it goes over the wire.
 *
 * @param username null for a deleted account
 */
public record Profile(
    AccountId id,
    @Nullable String username,
    String displayName,
    @Nullable String avatarUrl,
    String bio) {

  /** What stands under the messages of an account that is no more. */
  public static Profile deleted(AccountId id) {
    return new Profile(id, null, "deleted account", null, "");
  }
}

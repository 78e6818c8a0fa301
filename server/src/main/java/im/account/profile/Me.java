package im.account.profile;

import im.account.store.Account;
import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it: exactly this, as it goes over the wire. */
public record Me(
    AccountId id,
    @Nullable String username,
    String displayName,
    @Nullable String avatarUrl,
    String bio,
    @Nullable String locale,
    @Nullable String email,
    boolean presenceVisible,
    Instant createdAt) {

  public static Me of(Account account) {
    return new Me(
        account.id(),
        account.username(),
        account.displayName(),
        account.avatarUrl(),
        account.bio(),
        account.locale(),
        account.email(),
        account.presenceVisible(),
        account.createdAt());
  }
}

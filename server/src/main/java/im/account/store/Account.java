package im.account.store;

import im.account.Profile;
import im.platform.id.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account, without its password.
 *
 * @param username lower case; null once the name of a deleted account is freed
 * @param presenceVisible whether anybody sees when it is online; it sees nobody either where not
 */
public record Account(
    AccountId id,
    @Nullable String username,
    String displayName,
    @Nullable String email,
    String bio,
    @Nullable String locale,
    @Nullable UUID avatarFileId,
    boolean presenceVisible,
    Instant createdAt,
    @Nullable Instant deletedAt) {

  /** Where the picture is to be had; null where there is none. */
  public @Nullable String avatarUrl() {
    return avatarFileId == null ? null : "/files/" + avatarFileId;
  }

  public Profile profile() {
    return deletedAt == null
        ? new Profile(id, username, displayName, avatarUrl(), bio)
        : Profile.deleted(id);
  }
}

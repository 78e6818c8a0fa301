package im.presence;

import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's presence, as it goes over the wire.
 *
 * @param lastSeenAt when the last connection went; null while one is there, and where it is not
 *     known
 */
public record Presence(AccountId userId, PresenceStatus status, @Nullable Instant lastSeenAt) {

  /** What is shown to those who may not see: the same as of somebody who is away for ever. */
  static Presence hidden(AccountId account) {
    return new Presence(account, PresenceStatus.OFFLINE, null);
  }
}

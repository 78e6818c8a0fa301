package im.group;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite as it is stored.
 *
 * @param maxUses null for any number
 */
public record Invite(
    String code,
    ConversationId group,
    AccountId createdBy,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Integer maxUses,
    int uses,
    @Nullable Instant revokedAt) {

  /** Whether it lets somebody in. */
  public boolean isOpen(Instant now) {
    return revokedAt == null
        && (expiresAt == null || expiresAt.isAfter(now))
        && (maxUses == null || uses < maxUses);
  }
}

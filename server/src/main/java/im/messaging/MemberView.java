package im.messaging;

import im.account.Profile;
import im.group.GroupRole;
import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of a conversation, as it goes over the wire.
 *
 * @param mutedUntil may not write before it, which may be over; null where he never was muted
 */
public record MemberView(
    AccountId userId,
    GroupRole role,
    @Nullable String nickname,
    @Nullable Instant mutedUntil,
    Instant joinedAt,
    Profile user) {}

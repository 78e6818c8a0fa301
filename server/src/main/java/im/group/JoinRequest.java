package im.group;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to join as it is stored.
 *
 * @param answer to the group's question
 */
public record JoinRequest(
    UUID id,
    ConversationId group,
    AccountId account,
    String inviteCode,
    @Nullable String answer,
    JoinStatus status,
    Instant createdAt) {}

package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it, as it goes over the wire. Settings are a group's; a
 * direct conversation has none.
 *
 * @param lastMessage the newest message this member may see; null where there is none
 * @param changedAt of the newest change: what lists are ordered by
 * @param peer the other one of a direct conversation; oneself where it is with oneself
 */
public record ConversationView(
    ConversationId id,
    String type,
    @Nullable String title,
    @Nullable String avatarUrl,
    @Nullable String announcement,
    @Nullable String joinPolicy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String invitePolicy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean historyForNewMembers,
    boolean mutedAll,
    int memberCount,
    long lastSeq,
    long version,
    @Nullable MessageView lastMessage,
    Instant createdAt,
    Instant changedAt,
    Me me,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Peer peer) {

  /**
   * The member's own state.
   *
   * @param unread by the contract's rule
   * @param mentions unread messages that mention this member
   * @param meVersion counts the changes of this state but for reading
   */
  public record Me(
      String role,
      long readSeq,
      long unread,
      long mentions,
      boolean muted,
      boolean pinned,
      @Nullable String nickname,
      boolean hidden,
      @Nullable String draft,
      long meVersion) {}

  /** The other one of a direct conversation, and how far he has read. */
  public record Peer(AccountId userId, long readSeq) {}
}

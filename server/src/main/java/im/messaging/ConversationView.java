package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import im.group.GroupRole;
import im.platform.id.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it, as it goes over the wire.
 *
 * @param peer the other one of a direct conversation; oneself where it is with oneself
 */
public record ConversationView(
    @JsonUnwrapped ConversationFacts facts,
    Me me,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Peer peer) {

  /**
   * The member's own state.
   *
   * @param unread by the contract's rule
   * @param mentions unread messages that mention this member
   * @param mutedUntil may not write before it, which may be over; null where he never was muted
   * @param meVersion counts the changes of this state but for reading
   */
  public record Me(
      GroupRole role,
      long readSeq,
      long unread,
      long mentions,
      boolean muted,
      boolean pinned,
      @Nullable String nickname,
      boolean hidden,
      @Nullable String draft,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant mutedUntil,
      long meVersion) {}

  /** The other one of a direct conversation, and how far he has read. */
  public record Peer(AccountId userId, long readSeq) {}
}

package im.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import im.group.GroupSettings;
import im.group.InvitePolicy;
import im.group.JoinPolicy;
import im.platform.id.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all members of a conversation see of it alike, as it goes over the wire. Settings are a
 * group's; a direct conversation has none but how long messages live.
 *
 * @param messageLifeSeconds how long a message that is sent now keeps its body; 0 for ever
 * @param lastMessage the newest message that may be seen; null where there is none
 * @param changedAt of the newest change: what lists are ordered by
 */
public record ConversationFacts(
    ConversationId id,
    String type,
    @Nullable String title,
    @Nullable String avatarUrl,
    @Nullable String announcement,
    @Nullable JoinPolicy joinPolicy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String joinQuestion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InvitePolicy invitePolicy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean historyForNewMembers,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean channel,
    boolean mutedAll,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer slowModeSeconds,
    int messageLifeSeconds,
    int memberCount,
    long lastSeq,
    long version,
    @Nullable MessageView lastMessage,
    Instant createdAt,
    Instant changedAt) {

  /** How far a conversation has come. */
  public record Progress(
      int memberCount,
      long lastSeq,
      long version,
      @Nullable MessageView lastMessage,
      Instant createdAt,
      Instant changedAt) {}

  public static ConversationFacts direct(ConversationId id, int messageLifeSeconds, Progress now) {
    return new ConversationFacts(
        id,
        "direct",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        messageLifeSeconds,
        now.memberCount(),
        now.lastSeq(),
        now.version(),
        now.lastMessage(),
        now.createdAt(),
        now.changedAt());
  }

  public static ConversationFacts group(ConversationId id, GroupSettings set, Progress now) {
    return new ConversationFacts(
        id,
        "group",
        set.title(),
        null,
        set.announcement(),
        set.joinPolicy(),
        set.joinQuestion(),
        set.invitePolicy(),
        set.historyForNewMembers(),
        set.channel(),
        set.mutedAll(),
        set.slowModeSeconds(),
        set.messageLifeSeconds(),
        now.memberCount(),
        now.lastSeq(),
        now.version(),
        now.lastMessage(),
        now.createdAt(),
        now.changedAt());
  }
}

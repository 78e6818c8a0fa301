package im.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group's title and settings.
 *
 * @param joinQuestion what somebody is asked who wants to join by approval
 * @param historyForNewMembers whether who joins sees what was before
 * @param channel whether only admins post
 * @param mutedAll whether, for now, only admins post
 * @param slowModeSeconds between two messages of a member who is no admin; 0 for none
 * @param messageLifeSeconds how long a message that is sent now keeps its body; 0 for ever
 */
public record GroupSettings(
    String title,
    @Nullable UUID avatarFileId,
    @Nullable String announcement,
    JoinPolicy joinPolicy,
    @Nullable String joinQuestion,
    InvitePolicy invitePolicy,
    boolean historyForNewMembers,
    boolean channel,
    boolean mutedAll,
    int slowModeSeconds,
    int messageLifeSeconds) {

  /** As a new group has them. */
  public static GroupSettings of(String title, boolean channel) {
    return new GroupSettings(
        title,
        null,
        null,
        JoinPolicy.LINK,
        null,
        channel ? InvitePolicy.ADMINS : InvitePolicy.MEMBERS,
        false,
        channel,
        false,
        0,
        0);
  }
}

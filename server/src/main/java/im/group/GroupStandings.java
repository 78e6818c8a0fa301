package im.group;

import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import java.util.List;
import java.util.Optional;

/** How this module asks who is in which group; implemented where members are kept. Blocks. */
public interface GroupStandings {

  /** A member's role, and the group as it is set. */
  record GroupStanding(GroupRole role, GroupSettings settings) {}

  /** Nothing where the account is no member, or the conversation no group. */
  Optional<GroupStanding> standing(ConversationId group, AccountId account);

  /** What somebody who is no member is shown of a group. */
  record Card(GroupSettings settings, int memberCount) {}

  /** Nothing where there is no such group, or no more. */
  Optional<Card> card(ConversationId group);

  List<AccountId> admins(ConversationId group);
}

package im.group;

import im.platform.error.Refusal;

/**
 * What may be done in a group, and by whom: the one table of permissions. Who stands above whom
 * ({@link GroupRole#isAbove}) comes on top where a member is the object.
 */
public enum GroupRight {
  /** Change title, announcement, avatar and settings. */
  CHANGE_SETTINGS(GroupRole.ADMIN),
  /** Take members out, and mute them. */
  GOVERN_MEMBERS(GroupRole.ADMIN),
  /** Make admins, and unmake them. */
  CHANGE_ROLES(GroupRole.OWNER),
  /** Hand the group over to another member. */
  HAND_OVER(GroupRole.OWNER),
  /** End the group. */
  DISSOLVE(GroupRole.OWNER),
  /** Add people and make invites; the invite policy may ask for more. */
  INVITE(GroupRole.MEMBER),
  /** See the invites of others and the requests to join, revoke and decide. */
  DECIDE_JOINING(GroupRole.ADMIN),
  /** Recall what others sent. */
  RECALL(GroupRole.ADMIN),
  /** See what edited messages said before. */
  SEE_EDITS(GroupRole.ADMIN),
  PIN(GroupRole.ADMIN),
  /** End the polls of others. */
  CLOSE_POLLS(GroupRole.ADMIN),
  /** Mention everybody at once. */
  MENTION_ALL(GroupRole.ADMIN);

  private final GroupRole least;

  GroupRight(GroupRole least) {
    this.least = least;
  }

  public boolean isOf(GroupRole role) {
    return role.compareTo(least) <= 0;
  }

  /** Throws {@code forbidden} for a role that does not have it. */
  public void require(GroupRole role) {
    if (!isOf(role)) {
      throw Refusal.forbidden(
          least == GroupRole.OWNER
              ? "Only the owner of the group may do this."
              : "Only admins of the group may do this.");
    }
  }

  /** The right to bring people in. */
  public static void requireInvite(GroupRole role, InvitePolicy policy) {
    (policy == InvitePolicy.ADMINS ? DECIDE_JOINING : INVITE).require(role);
  }
}

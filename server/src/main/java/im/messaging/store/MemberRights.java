package im.messaging.store;

import im.group.GroupRole;

/**
 * What a member may do.
 *
 * @param mayWrite false while a block or a removed contact closes a direct conversation
 * @param floorSeq he sees only messages above it
 * @param muteEndsMillis he may not write before it; 0 where he is not muted
 * @param lastSentMillis when he last wrote, in a group; 0 for never
 */
record MemberRights(
    GroupRole role, boolean mayWrite, long floorSeq, long muteEndsMillis, long lastSentMillis) {

  /** Of one who has just come into a group. */
  static MemberRights ofNew(long floorSeq) {
    return new MemberRights(GroupRole.MEMBER, true, floorSeq, 0, 0);
  }

  boolean sees(long seq) {
    return seq > floorSeq;
  }

  MemberRights sentAt(long millis) {
    return new MemberRights(role, mayWrite, floorSeq, muteEndsMillis, millis);
  }

  MemberRights as(GroupRole newRole) {
    return new MemberRights(newRole, mayWrite, floorSeq, muteEndsMillis, lastSentMillis);
  }

  MemberRights mutedUntil(long millis) {
    return new MemberRights(role, mayWrite, floorSeq, millis, lastSentMillis);
  }
}

package im.messaging.store;

/**
 * What a member may do.
 *
 * @param admin whether he may recall what others sent, in a group
 * @param floorSeq he sees only messages above it
 */
record MemberRights(boolean admin, boolean mayWrite, long floorSeq) {

  boolean sees(long seq) {
    return seq > floorSeq;
  }
}

package im.messaging.store;

/**
 * A member's row as a batch finds it.
 *
 * @param ownCounted messages that count which the member sent; groups only
 */
record MemberState(MemberRights rights, long readSeq, long readCounted, long ownCounted) {

  MemberState read(long seq, long countedByOthers) {
    return new MemberState(rights, seq, countedByOthers, ownCounted);
  }
}

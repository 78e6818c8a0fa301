package im.messaging.store;

import im.messaging.ReadState;
import im.messaging.Unread;

/** A member's row within a batch. */
final class MemberState {

  private final boolean admin;
  private final boolean mayWrite;
  private final long floorSeq;
  private final long loadedOwnCounted;
  private long ownCounted;
  private long readSeq;
  private long readCounted;

  MemberState(
      boolean admin,
      boolean mayWrite,
      long floorSeq,
      long readSeq,
      long readCounted,
      long ownCounted) {
    this.admin = admin;
    this.mayWrite = mayWrite;
    this.floorSeq = floorSeq;
    this.readSeq = readSeq;
    this.readCounted = readCounted;
    this.ownCounted = ownCounted;
    this.loadedOwnCounted = ownCounted;
  }

  boolean isAdmin() {
    return admin;
  }

  boolean mayWrite() {
    return mayWrite;
  }

  boolean sees(long seq) {
    return seq > floorSeq;
  }

  void sent() {
    ownCounted++;
  }

  long ownCounted() {
    return ownCounted;
  }

  boolean hasSent() {
    return ownCounted > loadedOwnCounted;
  }

  long readSeq() {
    return readSeq;
  }

  long readCounted() {
    return readCounted;
  }

  void read(long seq, long countedByOthers) {
    readSeq = seq;
    readCounted = countedByOthers;
  }

  ReadState readState(ConversationState conversation) {
    return new ReadState(readSeq, Unread.of(conversation.counted(), ownCounted, readCounted));
  }
}

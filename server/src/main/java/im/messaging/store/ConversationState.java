package im.messaging.store;

import im.platform.id.ConversationId;

/**
 * A conversation's counts within a batch: loaded under its row lock, moved by the batch's entries,
 * written back once.
 */
final class ConversationState {

  private final ConversationId id;
  private final boolean group;
  private final long loadedVersion;
  private final long membersVersion;
  private long lastSeq;
  private long version;
  private long counted;

  ConversationState(
      ConversationId id,
      boolean group,
      long lastSeq,
      long version,
      long counted,
      long membersVersion) {
    this.id = id;
    this.group = group;
    this.lastSeq = lastSeq;
    this.version = version;
    this.loadedVersion = version;
    this.counted = counted;
    this.membersVersion = membersVersion;
  }

  long nextSeq(boolean counts) {
    counted += counts ? 1 : 0;
    return ++lastSeq;
  }

  long nextVersion() {
    return ++version;
  }

  ConversationId id() {
    return id;
  }

  boolean isGroup() {
    return group;
  }

  long lastSeq() {
    return lastSeq;
  }

  long version() {
    return version;
  }

  long counted() {
    return counted;
  }

  long membersVersion() {
    return membersVersion;
  }

  boolean isChanged() {
    return version > loadedVersion;
  }

  /** The first version of this batch; only where it changed. */
  long firstNewVersion() {
    return loadedVersion + 1;
  }
}

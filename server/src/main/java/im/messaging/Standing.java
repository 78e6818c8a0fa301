package im.messaging;

import im.group.GroupRole;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands in a conversation it is a member of.
 *
 * @param floorSeq nothing at or below it is shown to this member
 * @param silence why this member may not write; null where he may
 */
public record Standing(GroupRole role, long floorSeq, boolean group, @Nullable String silence) {

  public boolean mayWrite() {
    return silence == null;
  }
}

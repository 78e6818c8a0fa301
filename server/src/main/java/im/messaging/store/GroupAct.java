package im.messaging.store;

import im.group.GroupPatch;
import im.group.GroupRole;
import im.platform.id.AccountId;
import im.platform.text.Patch;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done to a group itself, each whole or not at all. */
public sealed interface GroupAct {

  /** The actor brings people in; those already there are passed over. */
  record Add(Set<AccountId> accounts) implements GroupAct {}

  /** The actor comes in by an invite. */
  record Join() implements GroupAct {}

  /** The actor leaves; the last one's leaving dissolves the group. */
  record Leave() implements GroupAct {}

  /** The actor's account ends: where he owns the group, somebody else does from now on. */
  record Abandon() implements GroupAct {}

  /** The actor takes somebody out. */
  record Kick(AccountId account) implements GroupAct {}

  /**
   * The actor changes how a member stands.
   *
   * @param role null where it stays
   * @param mutedUntil null ends a mute
   */
  record Govern(AccountId account, @Nullable GroupRole role, Patch<Instant> mutedUntil)
      implements GroupAct {}

  /** The actor, its owner, makes another member the owner and is an admin from now on. */
  record HandOver(AccountId account) implements GroupAct {}

  /** Title and settings. */
  record Configure(GroupPatch patch) implements GroupAct {}

  /** Ends the group: nobody is its member any more. */
  record Dissolve() implements GroupAct {}
}

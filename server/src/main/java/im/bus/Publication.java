package im.bus;

import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import im.platform.id.ConversationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one node tells another over the bus. */
public sealed interface Publication {

  /**
   * News of one commit of a log writer.
   *
   * @param writer who committed
   * @param position the outbox position of this commit among that writer's; without gaps
   * @param changes what it did, a conversation each
   */
  record Commit(UUID writer, long position, List<Change> changes) implements Publication {}

  /**
   * What a commit did in one conversation.
   *
   * @param membersVersion the version that last changed the members: an older list must be reloaded
   * @param fromVersion the first version of the commit
   * @param toVersion the last one
   * @param lastSeq of the conversation's newest message
   * @param events in version order
   */
  record Change(
      ConversationId conversation,
      long membersVersion,
      long fromVersion,
      long toVersion,
      long lastSeq,
      List<ChangeEvent> events) {}

  /**
   * One event of a change.
   *
   * @param version the version it took; 0 for one that takes none
   * @param seq of the message that it shows: it is kept from who may not see that one; 0 for none
   * @param only the accounts that are to see it; null for all members
   * @param except the connection that acted and has its answer; null where all are to see it
   */
  record ChangeEvent(
      long version,
      long seq,
      Event event,
      @Nullable Set<AccountId> only,
      @Nullable ConnectionId except) {}

  /** An event for accounts, whatever conversation. */
  record ToAccounts(List<AccountId> accounts, Event event, @Nullable ConnectionId except)
      implements Publication {}

  /** An ephemeral event for a conversation's members but one. */
  record ToOthers(ConversationId conversation, AccountId except, Event event)
      implements Publication {}

  /** Says that the sender lives; its link sequence shows whether anything before it was lost. */
  record Heartbeat() implements Publication {}
}

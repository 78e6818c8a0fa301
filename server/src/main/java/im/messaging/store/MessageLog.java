package im.messaging.store;

import im.messaging.MessageView;
import im.messaging.ReadState;
import im.messaging.SendOutcome;
import im.platform.id.AccountId;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * The port of the message log: every change of a conversation that takes a version goes through it,
 * and the read positions with them.
 *
 * <p>When a stage completes normally the change is durable. Changes of one conversation are stored
 * in the order of the calls. A message takes the conversation's next seq and version, an edit or
 * recall the next version; neither count ever has a gap. Sending again under the same client id
 * stores nothing and gives the first outcome. The members are told after the commit.
 *
 * <p>A stage completes exceptionally with a {@link im.platform.error.Refusal}: {@code not_found} to
 * who is no member or names no message, {@code forbidden}, {@code conflict} for another message
 * under a used client id – nothing was stored; {@code unavailable}: nothing was stored, or, where
 * the commit itself failed, the outcome is unknown and a repeat with the same client id finds out.
 *
 * <p>Thread-safe; the methods never block.
 */
public interface MessageLog {

  CompletionStage<SendOutcome> append(LogEntry.Append entry);

  /** Gives the message as it is after the edit; without effect it takes no version. */
  CompletionStage<MessageView> edit(LogEntry.Edit entry);

  /** Gives the message as it is after the recall; without effect it takes no version. */
  CompletionStage<MessageView> recall(LogEntry.Recall entry);

  /** Gives the message as it is after it; without effect it takes no version. */
  CompletionStage<MessageView> react(LogEntry.React entry);

  /** Gives the message as it is after it; without effect it takes no version. */
  CompletionStage<MessageView> pin(LogEntry.Pin entry);

  /** Gives the poll as it is after it; without effect it takes no version. */
  CompletionStage<MessageView> vote(LogEntry.Vote entry);

  /** Gives the poll as it is after its end; without effect it takes no version. */
  CompletionStage<MessageView> closePoll(LogEntry.ClosePoll entry);

  /**
   * Takes the bodies of messages whose time has come, each once: a version for each.
   *
   * @return how many they were
   */
  CompletionStage<Integer> expire(LogEntry.Expire entry);

  /**
   * Changes a group or its members: one version for each member or the settings, and one for each
   * system message. Without effect it takes none. Of a direct conversation only how long messages
   * live can be changed.
   *
   * @return those whose membership changed
   */
  CompletionStage<Set<AccountId>> act(LogEntry.Act entry);

  /** Moves the read position, never back; beyond the newest message: {@code invalid_request}. */
  CompletionStage<ReadState> markRead(LogEntry.MarkRead entry);
}

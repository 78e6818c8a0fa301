package im.messaging.thread;

import im.messaging.MessageView;
import im.messaging.Standing;
import im.messaging.Standings;
import im.messaging.store.MessageTable;
import im.messaging.store.ThreadTable;
import im.messaging.store.ThreadTable.Reader;
import im.messaging.store.ThreadTable.ThreadRow;
import im.platform.error.Refusal;
import im.platform.id.AccountId;
import im.platform.id.ConversationId;
import org.springframework.stereotype.Component;

/**
 * Finds single threads for members. Any message of a group is one, though nobody may have replied
 * yet, but for the server's and for replies that belong to another. Blocks.
 */
@Component
class ThreadRoots {

  /** A thread and the message that began it. */
  record Found(Reader reader, MessageView root, ThreadRow row) {

    boolean isFollowed() {
      return ThreadRoots.isFollowed(reader, root, row);
    }

    /** The seq up to which there is something to read. */
    long end() {
      return Math.max(root.seq(), row.lastSeq());
    }
  }

  private final Standings standings;
  private final MessageTable messages;
  private final ThreadTable threads;

  ThreadRoots(Standings standings, MessageTable messages, ThreadTable threads) {
    this.standings = standings;
    this.messages = messages;
    this.threads = threads;
  }

  /** The thread that a message began; {@code not_found} where it can have begun none. */
  Found require(AccountId account, ConversationId conversation, long root) {
    Standing standing = standings.require(conversation, account);
    Reader reader = new Reader(account, conversation, standing.floorSeq());
    MessageView message =
        messages
            .find(conversation, reader.sight(), root)
            .filter(found -> standing.group() && isRoot(found))
            .orElseThrow(() -> Refusal.notFound("thread"));
    return new Found(reader, message, threads.find(reader, root).orElseGet(() -> empty(root)));
  }

  private static boolean isRoot(MessageView message) {
    return message.threadSeq() == null && message.threadOfReplies() != null;
  }

  private static ThreadRow empty(long root) {
    return new ThreadRow(root, 0, 0, null, 0, 0);
  }

  /** Who began a thread follows it until he unfollows it himself. */
  static boolean isFollowed(Reader reader, MessageView root, ThreadRow row) {
    Boolean following = row.following();
    return following == null ? root.senderId().equals(reader.account()) : following;
  }
}

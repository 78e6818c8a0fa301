package im.messaging.thread;

import im.messaging.MessageView;
import org.jspecify.annotations.Nullable;

/**
 * A thread as one account sees it.
 *
 * @param root the message that began it, as it is now
 * @param replies all of them, recalled ones too
 * @param lastSeq of the newest reply; 0 where there is none
 * @param lastReply null where there is none, or the account has hidden it
 * @param unread replies by others above {@code readSeq}, at most a thousand
 */
public record ThreadView(
    MessageView root,
    int replies,
    long lastSeq,
    @Nullable MessageView lastReply,
    boolean following,
    long readSeq,
    int unread) {}

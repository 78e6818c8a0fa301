package im.messaging.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a group's threads.
 *
 * @param unreadThreads how many of those that the account follows have something unread, at most a
 *     hundred
 */
public record ThreadPage(List<ThreadView> items, @Nullable String nextCursor, int unreadThreads) {}

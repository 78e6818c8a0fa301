/**
 * Threads in groups: the replies to one message, read and followed apart from the conversation. The
 * log adds to them; what one account has read and follows takes no version.
 */
@NullMarked
package im.messaging.thread;

import org.jspecify.annotations.NullMarked;

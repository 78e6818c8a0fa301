/** Conversations and messages over the WebSocket. */
@NullMarked
package im.messaging.frames;

import org.jspecify.annotations.NullMarked;

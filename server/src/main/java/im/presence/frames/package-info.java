/** Presence and typing over the WebSocket. */
@NullMarked
package im.presence.frames;

import org.jspecify.annotations.NullMarked;

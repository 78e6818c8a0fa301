/** __Names__ over the WebSocket. */
@NullMarked
package im.__name__.frames;

import org.jspecify.annotations.NullMarked;

/** Polls: voting, ending them, and who voted how. */
@NullMarked
package im.messaging.poll;

import org.jspecify.annotations.NullMarked;

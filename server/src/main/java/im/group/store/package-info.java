/** The tables of invites and of requests to join. */
@NullMarked
package im.group.store;

import org.jspecify.annotations.NullMarked;

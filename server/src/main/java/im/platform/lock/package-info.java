/** Locks held by one node at a time, for jobs. */
@NullMarked
package im.platform.lock;

import org.jspecify.annotations.NullMarked;

/**
 * What survives a fault: the real process is killed under load and the checker says what became of
 * every message. {@code -Dtest.full=true} makes the runs long.
 */
@NullMarked
package im.fault;

import org.jspecify.annotations.NullMarked;

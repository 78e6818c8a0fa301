/**
 * Facts about the other end of a connection: its real address, and whether its web page may speak
 * to us.
 */
@NullMarked
package im.platform.net;

import org.jspecify.annotations.NullMarked;

/** How the log is written. What goes into it is the business of whoever writes. */
@NullMarked
package im.platform.log;

import org.jspecify.annotations.NullMarked;

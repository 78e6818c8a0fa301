/** What anybody may know of this server: that it serves, and its public settings. */
@NullMarked
package im.web.info;

import org.jspecify.annotations.NullMarked;

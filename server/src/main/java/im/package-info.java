/** The server. Start with {@link im.ImApplication}; docs/architecture.md shows the message path. */
@NullMarked
package im;

import org.jspecify.annotations.NullMarked;

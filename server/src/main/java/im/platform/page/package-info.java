/** Lists over the wire: pages, their limits and the cursors that continue them. */
@NullMarked
package im.platform.page;

import org.jspecify.annotations.NullMarked;

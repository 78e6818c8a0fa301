/** What modules tell about this server in {@code GET /api/v1/server}. */
@NullMarked
package im.platform.info;

import org.jspecify.annotations.NullMarked;

/** The node's roles and data directory, and the check of the whole configuration at start. */
@NullMarked
package im.platform.config;

import org.jspecify.annotations.NullMarked;

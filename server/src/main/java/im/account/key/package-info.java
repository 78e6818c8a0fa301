/**
 * The keys that sign what this server hands out. Made at the first start, kept in the data
 * directory's {@code keys}, readable by its owner only; there is no default.
 */
@NullMarked
package im.account.key;

import org.jspecify.annotations.NullMarked;

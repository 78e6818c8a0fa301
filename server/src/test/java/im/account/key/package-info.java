/** Keys on the disk. */
@NullMarked
package im.account.key;

import org.jspecify.annotations.NullMarked;

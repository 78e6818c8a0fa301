/** What people do with their own account. */
@NullMarked
package im.account.own;

import org.jspecify.annotations.NullMarked;

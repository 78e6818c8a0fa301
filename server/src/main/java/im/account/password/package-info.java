/** Passwords: what may be one, and how one is kept and checked. */
@NullMarked
package im.account.password;

import org.jspecify.annotations.NullMarked;

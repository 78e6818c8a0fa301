/** Sessions from their opening to their end, and the login check that asks whether one lives. */
@NullMarked
package im.account.session;

import org.jspecify.annotations.NullMarked;

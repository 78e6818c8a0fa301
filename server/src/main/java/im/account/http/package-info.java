/** Accounts and sessions over REST. */
@NullMarked
package im.account.http;

import org.jspecify.annotations.NullMarked;

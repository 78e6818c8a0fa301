/** What a client holds to prove its session: access tokens, refresh tokens, passes for files. */
@NullMarked
package im.account.token;

import org.jspecify.annotations.NullMarked;

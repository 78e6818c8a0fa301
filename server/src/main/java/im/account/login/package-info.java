/** How a person gets a session: registration, log-in, and what holds guessers back. */
@NullMarked
package im.account.login;

import org.jspecify.annotations.NullMarked;

/** The tables of accounts, sessions and log-in records, and their rows. */
@NullMarked
package im.account.store;

import org.jspecify.annotations.NullMarked;

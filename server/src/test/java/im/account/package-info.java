/** Accounts and sessions from the outside; each row of the security checklist has its test. */
@NullMarked
package im.account;

import org.jspecify.annotations.NullMarked;

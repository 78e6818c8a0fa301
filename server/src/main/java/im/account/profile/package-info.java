/** What an account shows, to its owner and to others, and the search for people. */
@NullMarked
package im.account.profile;

import org.jspecify.annotations.NullMarked;

/**
 * Accounts, their sessions and tokens, and the login check. Features ask {@link
 * im.account.Accounts} for people and take a {@link im.account.Caller} as the one who asks.
 */
@ApplicationModule(allowedDependencies = {"platform", "storage"})
@NullMarked
package im.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

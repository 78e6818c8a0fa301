/** The rules of sessions against a model. */
@NullMarked
package im.account.session;

import org.jspecify.annotations.NullMarked;

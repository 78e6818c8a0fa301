/** Broken histories made by hand: a checker that never fails proves nothing. */
@NullMarked
package im.testkit.check;

import org.jspecify.annotations.NullMarked;

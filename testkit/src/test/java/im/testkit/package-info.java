/** Tests of the testkit itself: a tool that is wrong makes every test wrong. */
@NullMarked
package im.testkit;

import org.jspecify.annotations.NullMarked;

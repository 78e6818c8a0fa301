/** The server within the test's process, and what tests put in place of its parts. */
@NullMarked
package im.testkit;

import org.jspecify.annotations.NullMarked;

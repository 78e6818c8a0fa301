/** Tests that the sample data is what it says. */
@NullMarked
package im.testkit.sample;

import org.jspecify.annotations.NullMarked;

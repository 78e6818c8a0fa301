/** A feature that fails, for the tests of the edge. */
@NullMarked
package faulty;

import org.jspecify.annotations.NullMarked;

/** Tests of the measuring itself. */
@NullMarked
package im.bench.load;

import org.jspecify.annotations.NullMarked;

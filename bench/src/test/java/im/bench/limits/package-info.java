/** Tests of the yardsticks. */
@NullMarked
package im.bench.limits;

import org.jspecify.annotations.NullMarked;

/** Tests of the measuring itself. */
@NullMarked
package im.bench;

import org.jspecify.annotations.NullMarked;

/** The table of __names__. */
@NullMarked
package im.__name__.store;

import org.jspecify.annotations.NullMarked;

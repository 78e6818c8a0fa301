/** The HTTP edge from the outside. */
@NullMarked
package im.web;

import org.jspecify.annotations.NullMarked;

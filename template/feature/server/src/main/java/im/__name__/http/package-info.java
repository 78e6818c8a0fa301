/** __Names__ over REST. */
@NullMarked
package im.__name__.http;

import org.jspecify.annotations.NullMarked;

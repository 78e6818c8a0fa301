/** The one registry of error codes and the exception that carries one to an edge. */
@NullMarked
package im.platform.error;

import org.jspecify.annotations.NullMarked;

/** Errors as RFC 9457 writes them: the HTTP half of the two translators of the error registry. */
@NullMarked
package im.web.problem;

import org.jspecify.annotations.NullMarked;

/** Requests, contacts and blocks from the outside. */
@NullMarked
package im.contact;

import org.jspecify.annotations.NullMarked;

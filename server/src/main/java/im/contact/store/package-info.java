/** The tables of requests, contacts and blocks, and their rows. */
@NullMarked
package im.contact.store;

import org.jspecify.annotations.NullMarked;

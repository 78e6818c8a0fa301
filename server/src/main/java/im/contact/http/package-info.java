/** Contacts over REST. */
@NullMarked
package im.contact.http;

import org.jspecify.annotations.NullMarked;

/** Contact requests: how two become contacts. */
@NullMarked
package im.contact.request;

import org.jspecify.annotations.NullMarked;

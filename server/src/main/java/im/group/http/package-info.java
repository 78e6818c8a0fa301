/** Invites and requests to join over REST. */
@NullMarked
package im.group.http;

import org.jspecify.annotations.NullMarked;

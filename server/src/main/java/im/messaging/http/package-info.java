/** Conversations and messages over REST. */
@NullMarked
package im.messaging.http;

import org.jspecify.annotations.NullMarked;

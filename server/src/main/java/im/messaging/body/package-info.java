/** What a message may say: one record for each type, read and checked here, stored as JSON. */
@NullMarked
package im.messaging.body;

import org.jspecify.annotations.NullMarked;

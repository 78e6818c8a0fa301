/**
 * Messages that are sent later. {@link im.messaging.schedule.Schedule} is what their senders do
 * with them; {@link im.messaging.schedule.DueMessages} sends them when it is time, through {@link
 * im.messaging.Messages} and under the client id they were given, so that each is stored once.
 */
@NullMarked
package im.messaging.schedule;

import org.jspecify.annotations.NullMarked;

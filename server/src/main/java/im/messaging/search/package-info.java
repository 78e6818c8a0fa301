/**
 * Finds messages by their words, sender, type and time. {@link im.messaging.search.Searching} has
 * the rules, {@link im.messaging.search.MessageSearch} is the port of the index, and the job {@code
 * SearchFeed} keeps the index in step with the log.
 */
@NullMarked
package im.messaging.search;

import org.jspecify.annotations.NullMarked;

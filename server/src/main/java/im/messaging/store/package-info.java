/**
 * The message log and the tables behind it. {@link im.messaging.store.MessageLog} is the port;
 * {@link im.messaging.store.LogWriter} commits in groups; after the commit {@link
 * im.messaging.store.CommitPublisher} tells the members.
 */
@NullMarked
package im.messaging.store;

import org.jspecify.annotations.NullMarked;

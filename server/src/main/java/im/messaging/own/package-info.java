/**
 * What of a message's life concerns one account and takes no version: its stars, what it deleted
 * for itself, and who has read what it sent.
 */
@NullMarked
package im.messaging.own;

import org.jspecify.annotations.NullMarked;

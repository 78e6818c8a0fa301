/** What messaging does by itself, on one node at a time. */
@NullMarked
package im.messaging.job;

import org.jspecify.annotations.NullMarked;

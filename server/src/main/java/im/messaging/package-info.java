/**
 * Conversations and messages. {@link im.messaging.Messages} checks a message, the log in {@code
 * store} makes it durable and ordered, and the gateway's delivery takes it to the members.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "storage",
      "bus",
      "gateway :: frame",
      "gateway :: delivery",
      "account",
      "contact",
      "group"
    })
@NullMarked
package im.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Who knows whom: requests, contacts, blocks. Other modules ask {@link im.contact.Contacts} and
 * {@link im.contact.Blocks}, and listen to {@link im.contact.RelationChanged}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "storage",
      "bus",
      "gateway :: frame",
      "gateway :: delivery",
      "account"
    })
@NullMarked
package im.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who knows whom: requests, contacts, blocks. */
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

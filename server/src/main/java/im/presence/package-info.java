/** Who is online and who is typing. Ephemeral: nothing here is stored. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "storage",
      "bus",
      "gateway :: frame",
      "gateway :: delivery",
      "account",
      "contact"
    })
@NullMarked
package im.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The __names__ that accounts keep for themselves. Other modules ask {@link im.__name__.__Names__}; what
 * changes goes to the owner's devices.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "storage",
      "gateway :: frame",
      "gateway :: delivery",
      "account"
    })
@NullMarked
package im.__name__;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

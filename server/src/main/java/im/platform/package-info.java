/**
 * What every module stands on: ids, clock, errors, limits, locks, configuration. It knows no
 * feature.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package im.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

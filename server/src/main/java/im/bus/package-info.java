/**
 * The delivery bus carries news of what the log already holds, from node to node. It may lose or
 * repeat: it is a hint, never the truth.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"platform"})
@NullMarked
package im.bus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

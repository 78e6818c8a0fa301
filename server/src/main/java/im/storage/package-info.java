/**
 * Data sources, transactions and migrations. Every module reads and writes SQL through {@link
 * im.storage.Database}.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"platform"})
@NullMarked
package im.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The WebSocket edge on bare Netty: handshake, frames, connections, delivery. */
@ApplicationModule(allowedDependencies = {"platform", "storage", "bus", "account"})
@NullMarked
package im.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The upgrade of an HTTP request to a WebSocket, below the framework. */
@NullMarked
package im.gateway.handshake;

import org.jspecify.annotations.NullMarked;

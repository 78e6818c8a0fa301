/** Live connections: the registry, a connection's mailbox and its bounded outbound queue. */
@NullMarked
package im.gateway.connection;

import org.jspecify.annotations.NullMarked;

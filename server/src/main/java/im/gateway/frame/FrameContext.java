package im.gateway.frame;

import im.account.Caller;
import im.platform.id.ConnectionId;

/**
 * Who sent a frame, and over which connection.
 *
 * @param address the client's address, for limits
 */
public record FrameContext(Caller caller, ConnectionId connection, String address) {}

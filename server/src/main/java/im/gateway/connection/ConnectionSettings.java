package im.gateway.connection;

import im.platform.limit.Limit;
import java.util.concurrent.Executor;

/**
 * What every connection of a node is made with.
 *
 * @param executor runs the work of the lanes: virtual threads
 */
record ConnectionSettings(
    int mailboxFrames,
    int parallelReads,
    int outboundFrames,
    int outboundBytes,
    Limit frameLimit,
    Executor executor) {}

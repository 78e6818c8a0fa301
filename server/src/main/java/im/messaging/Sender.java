package im.messaging;

import im.platform.id.AccountId;
import im.platform.id.ConnectionId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and over which connection.
 *
 * @param connection has its answer and needs no event; null for REST, whose acts reach all
 */
public record Sender(AccountId account, @Nullable ConnectionId connection) {}

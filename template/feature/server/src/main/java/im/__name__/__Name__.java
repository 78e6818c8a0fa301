package im.__name__;

import java.time.Instant;

/** A __name__ as its owner sees it, over REST and the WebSocket. */
public record __Name__(__Name__Id id, String text, Instant createdAt) {}

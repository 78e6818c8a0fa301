package im.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an account's conversations stand, as it goes over the wire.
 *
 * @param heads each {@code [conversationId, lastSeq, version, readSeq, meVersion]}
 * @param epoch another one than before means: drop every cached version
 */
public record Sync(
    List<List<Object>> heads,
    String epoch,
    List<Object> liveCalls,
    long contactsVersion,
    @Nullable String nextCursor) {}

package im.messaging.search;

import im.platform.id.ConversationId;

/**
 * A message that the index takes for one that is asked for.
 *
 * @param place its own in the order of sending, which is where a search goes on
 */
public record Candidate(long place, ConversationId conversation, long seq) {}

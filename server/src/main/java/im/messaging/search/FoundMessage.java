package im.messaging.search;

import im.messaging.MessageView;
import java.util.List;

/**
 * A message that was found, as it goes over the wire.
 *
 * @param highlights where the query's terms are in the text of the body: code points, the first and
 *     the one behind the last
 */
public record FoundMessage(MessageView message, List<List<Integer>> highlights) {}

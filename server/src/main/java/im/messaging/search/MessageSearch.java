package im.messaging.search;

import im.messaging.MessageView;
import java.util.Collection;
import java.util.List;

/**
 * The port of the index that messages are found by. It may lag behind the log and give too much,
 * but never what the reader may not see: whoever searches looks at the message itself. Blocks.
 */
public interface MessageSearch {

  /** Before the newest message. */
  long NEWEST = Doc.END;

  /**
   * Takes messages as they are now; one that was recalled or has expired is taken out, and system
   * messages are never in. Idempotent; all or nothing, and part of the write around this call.
   */
  void put(Collection<MessageView> messages);

  /**
   * Messages that may fit, newest first, of those that the filter's reader may see.
   *
   * @param terms empty where words do not matter
   * @param before the place to go on from, or {@link #NEWEST}
   */
  List<Candidate> find(SearchFilter filter, SearchTerms terms, long before, int limit);

  /** Forgets everything. */
  void clear();
}

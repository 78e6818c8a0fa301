package im.gateway.delivery;

import im.bus.Publication.Commit;
import im.bus.Publication.CommitEvent;
import java.util.List;

/** Where a conversation's events go once they are in order. */
@FunctionalInterface
interface CommitSink {

  /**
   * Writes events of one conversation.
   *
   * @param events in version order, each for the first time
   */
  void write(Commit commit, List<CommitEvent> events);
}

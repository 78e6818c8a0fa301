package im.gateway.delivery;

import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import java.util.List;

/** Where a conversation's events go once they are in order. */
@FunctionalInterface
interface CommitSink {

  /**
   * Writes events of one conversation.
   *
   * @param events in version order, each for the first time
   */
  void write(Change change, List<ChangeEvent> events);
}

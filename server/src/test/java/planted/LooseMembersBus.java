package planted;

import im.bus.DeliveryBus;
import im.bus.NodeId;
import im.bus.Publication;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
import java.util.List;

/**
 * The bug: publications do not say which list of members they need, nor from where on a message may
 * be seen.
 */
final class LooseMembersBus implements DeliveryBus {

  private final DeliveryBus bus;

  LooseMembersBus(DeliveryBus bus) {
    this.bus = bus;
  }

  @Override
  public void publish(NodeId target, Publication publication) {
    bus.publish(target, publication);
  }

  @Override
  public void publishHere(Publication publication, Runnable first) {
    bus.publishHere(publication instanceof Commit commit ? loose(commit) : publication, first);
  }

  private static Commit loose(Commit commit) {
    List<Change> changes = commit.changes().stream().map(LooseMembersBus::loose).toList();
    return new Commit(commit.writer(), commit.position(), changes);
  }

  private static Change loose(Change change) {
    return new Change(
        change.conversation(),
        0,
        change.fromVersion(),
        change.toVersion(),
        change.lastSeq(),
        change.events().stream().map(LooseMembersBus::loose).toList());
  }

  private static ChangeEvent loose(ChangeEvent event) {
    return new ChangeEvent(event.version(), 0, event.event(), event.only(), event.except());
  }

  @Override
  public void subscribe(Receiver receiver) {
    bus.subscribe(receiver);
  }
}

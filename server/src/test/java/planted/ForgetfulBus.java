package planted;

import im.bus.DeliveryBus;
import im.bus.NodeId;
import im.bus.Publication;
import im.bus.Publication.Change;
import im.bus.Publication.ChangeEvent;
import im.bus.Publication.Commit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bug: of some hundred events one is left out, while the publication still says that it is
 * there; so nothing makes it good.
 */
final class ForgetfulBus implements DeliveryBus {

  private static final int ONE_OF = 300;

  private final DeliveryBus bus;
  private final AtomicLong events = new AtomicLong();

  ForgetfulBus(DeliveryBus bus) {
    this.bus = bus;
  }

  @Override
  public void publish(NodeId target, Publication publication) {
    bus.publish(target, publication);
  }

  @Override
  public void publishHere(Publication publication, Runnable first) {
    bus.publishHere(publication instanceof Commit commit ? forgetful(commit) : publication, first);
  }

  private Commit forgetful(Commit commit) {
    List<Change> changes = commit.changes().stream().map(this::forgetful).toList();
    return new Commit(commit.writer(), commit.position(), changes);
  }

  private Change forgetful(Change change) {
    return new Change(
        change.conversation(),
        change.membersVersion(),
        change.fromVersion(),
        change.toVersion(),
        change.lastSeq(),
        change.events().stream().filter(this::isKept).toList());
  }

  private boolean isKept(ChangeEvent event) {
    return events.incrementAndGet() % ONE_OF != 0;
  }

  @Override
  public void subscribe(Receiver receiver) {
    bus.subscribe(receiver);
  }
}

package im.gateway.delivery;

import im.bus.DeliveryBus;
import im.bus.DeliveryBus.Arrival;
import im.bus.Publication;
import im.gateway.connection.LoopWriters;
import org.springframework.stereotype.Component;

/**
 * Where publications arrive on this node: commits go through the {@link CommitFeed}, which puts
 * them in order and fills gaps; the rest goes straight to the sockets. A gap in a link means that
 * commits may be missing, whatever the lost publication was. The answers to what a commit stored go
 * out with its events: a connection that gets both gets them in one write.
 */
@Component
class PublicationReceiver implements DeliveryBus.Receiver {

  private final LinkWatch links;
  private final CommitFeed feed;
  private final SocketWriter sockets;
  private final LoopWriters loops;

  PublicationReceiver(
      DeliveryBus bus, LinkWatch links, CommitFeed feed, SocketWriter sockets, LoopWriters loops) {
    this.links = links;
    this.feed = feed;
    this.sockets = sockets;
    this.loops = loops;
    bus.subscribe(this);
  }

  @Override
  public void receive(Arrival arrival) {
    if (links.isGap(arrival.from(), arrival.linkSequence()) || feed.isBehind()) {
      // Nobody's answer waits for what is now read.
      loops.together(arrival.first());
      feed.catchUp();
      loops.together(() -> deliver(arrival.publication()));
    } else {
      loops.together(
          () -> {
            arrival.first().run();
            deliver(arrival.publication());
          });
    }
  }

  private void deliver(Publication publication) {
    switch (publication) {
      case Publication.Commit commit -> feed.accept(commit);
      case Publication.ToAccounts event -> sockets.write(event);
      case Publication.ToOthers event -> sockets.write(event);
      case Publication.Heartbeat heartbeat -> {}
    }
  }
}

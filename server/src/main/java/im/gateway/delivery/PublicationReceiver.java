package im.gateway.delivery;

import im.bus.DeliveryBus;
import im.bus.NodeId;
import im.bus.Publication;
import org.springframework.stereotype.Component;

/**
 * Where publications arrive on this node: commits go through the {@link CommitFeed}, which puts
 * them in order and fills gaps; the rest goes straight to the sockets. A gap in a link means that
 * commits may be missing, whatever the lost publication was.
 */
@Component
class PublicationReceiver implements DeliveryBus.Receiver {

  private final LinkWatch links;
  private final CommitFeed feed;
  private final SocketWriter sockets;

  PublicationReceiver(DeliveryBus bus, LinkWatch links, CommitFeed feed, SocketWriter sockets) {
    this.links = links;
    this.feed = feed;
    this.sockets = sockets;
    bus.subscribe(this);
  }

  @Override
  public void receive(NodeId from, long linkSequence, Publication publication) {
    if (links.isGap(from, linkSequence) || feed.isBehind()) {
      feed.catchUp();
    }
    switch (publication) {
      case Publication.Commit commit -> feed.accept(commit);
      case Publication.ToAccounts event -> sockets.write(event);
      case Publication.ToOthers event -> sockets.write(event);
      case Publication.Heartbeat heartbeat -> {}
    }
  }
}

package im.gateway.delivery;

import im.bus.DeliveryBus;
import im.bus.Node;
import im.bus.Publication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes a sign of life each second, so that a loss at the end of a burst is seen too. */
@Component
class Heartbeat {

  private final DeliveryBus bus;
  private final Node node;

  Heartbeat(DeliveryBus bus, Node node) {
    this.bus = bus;
    this.node = node;
  }

  @Scheduled(fixedRate = 1_000)
  void beat() {
    bus.publish(node.id(), new Publication.Heartbeat());
  }
}

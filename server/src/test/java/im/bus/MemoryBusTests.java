package im.bus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class MemoryBusTests extends DeliveryBusContract {

  private final Node node = new Node();
  private final MemoryBus bus = new MemoryBus(node);

  @BeforeEach
  void start() {
    bus.start();
  }

  @AfterEach
  void stop() {
    bus.stop();
  }

  @Override
  DeliveryBus bus() {
    return bus;
  }

  @Override
  NodeId self() {
    return node.id();
  }
}

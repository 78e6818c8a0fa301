package planted;

import im.bus.DeliveryBus;
import im.bus.NodeId;
import im.bus.Publication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What a bus may do at its worst: publications come late, in any order, and some of them twice.
 * None is lost.
 */
final class ShufflingBus implements DeliveryBus {

  private static final int MOST_HELD = 8;
  private static final double REPEATED = 0.3;

  private final DeliveryBus bus;
  private final Random random = new Random();
  private final List<Runnable> held = new ArrayList<>();

  ShufflingBus(DeliveryBus bus) {
    this.bus = bus;
  }

  @Override
  public void publish(NodeId target, Publication publication) {
    hold(() -> bus.publish(target, publication));
  }

  @Override
  public void publishHere(Publication publication, Runnable first) {
    first.run();
    hold(() -> bus.publishHere(publication, () -> {}));
  }

  private synchronized void hold(Runnable publishing) {
    held.add(publishing);
    if (random.nextDouble() < REPEATED) {
      held.add(publishing);
    }
    if (held.size() > random.nextInt(MOST_HELD)) {
      Collections.shuffle(held, random);
      held.forEach(Runnable::run);
      held.clear();
    }
  }

  @Override
  public void subscribe(Receiver receiver) {
    bus.subscribe(receiver);
  }
}
